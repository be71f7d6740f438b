import type { Issue } from '../format/issues';
import type { LocalText } from '../format/text';
import { bothLanguages as text, excerpt, issueAtLine, tooManyCharacters } from './issue-at-line';

const correctPlace = text(
  'Open the file in a text editor and correct that place, or save it anew from the program that wrote it.',
  '請以文字編輯器開啟檔案修正該處，或由原程式重新存檔。',
);
const smaller = text('Split or simplify the file.', '請分割或簡化此檔案。');

/** What the parser complains about, from the beginning of its message, in both languages. */
const reasons: readonly (readonly [begins: string, reason: LocalText])[] = [
  ['undefined entity', text('an entity is used that XML does not know', '使用了 XML 未定義的實體')],
  ['disallowed character', text('a character stands here that XML does not allow', '此處有 XML 不允許的字元')],
  ['text data outside', text('text stands outside of the root element', '根元素之外有文字')],
  ['documents may contain only one root', text('a second root element begins', '出現第二個根元素')],
  ['document must contain a root', text('there is no element', '沒有任何元素')],
  ['duplicate attribute', text('an attribute is given twice', '屬性重複')],
  ['unquoted attribute', text('the value of an attribute is not in quotes', '屬性值未加引號')],
  ['attribute without value', text('an attribute has no value', '屬性沒有值')],
  ['no whitespace between attributes', text('there is no blank between two attributes', '兩個屬性之間沒有空白')],
  ['malformed character entity', text('a numbered character is not well written', '字元編號的寫法不正確')],
  ['malformed comment', text('a comment is not well written', '註解的寫法不正確')],
  ['unexpected end', text('the text ends too soon', '內容提前結束')],
  ['unmatched closing tag', text('an element is closed that was not opened', '關閉了未開啟的元素')],
];

/** The texts of everything that can be wrong with an XML file, each with its line. */
export const xmlIssue = {
  tooLong: (size: number, limit: number): Issue => tooManyCharacters(size, limit, smaller),
  tooDeep: (line: number, limit: number): Issue =>
    issueAtLine(
      'exchange/too-large',
      line,
      text(`elements are nested deeper than ${String(limit)} levels.`, `元素巢狀超過 ${String(limit)} 層。`),
      smaller,
    ),
  tooManyElements: (line: number, limit: number): Issue =>
    issueAtLine(
      'exchange/too-large',
      line,
      text(
        `the file has more than ${String(limit)} elements and attributes.`,
        `檔案中的元素與屬性超過 ${String(limit)} 個。`,
      ),
      smaller,
    ),
  documentType: (line: number): Issue =>
    issueAtLine(
      'exchange/unsafe',
      line,
      text(
        'the file declares a document type (<!DOCTYPE>); entities of its own are not expanded here.',
        '檔案宣告了文件類型（<!DOCTYPE>）；此處不展開自訂實體。',
      ),
      text('Remove that declaration; files of this kind do not need it.', '請移除該宣告；此類檔案不需要它。'),
    ),
  unclosed: (line: number, name: string): Issue =>
    issueAtLine(
      'exchange/unclosed',
      line,
      text(`<${excerpt(name)}> begins here and is never closed.`, `<${excerpt(name)}> 由此開始，但沒有結尾。`),
      text('The file may have been cut off; fetch it again.', '檔案可能不完整，請重新取得。'),
    ),
  notWellFormed: (line: number, complaint: string): Issue => {
    const known = reasons.find(([begins]) => complaint.startsWith(begins))?.[1];
    const reason = known ?? text(excerpt(complaint.replace(/\.$/, '')), '語法不正確');
    return issueAtLine(
      'exchange/not-xml',
      line,
      text(`this is not well-formed XML: ${reason.en}.`, `這不是正確的 XML：${reason['zh-Hant']}。`),
      correctPlace,
    );
  },
} as const;
