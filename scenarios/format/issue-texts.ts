import type { Issue, IssueCode } from './issues';
import type { JsonErrorPlace } from './json-error-place';
import type { LocalText } from './text';

const quote = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

const text = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });

/** Builds an issue from its code, its place and both texts. */
export const issue = (code: IssueCode, path: string, message: LocalText, advice: LocalText): Issue => ({
  code,
  path,
  message,
  advice,
});

/** The texts of every problem that a document can have, each with what to do about it. */
export const issueOf = {
  notJson: ({ line, column, reason }: JsonErrorPlace): Issue =>
    issue(
      'format/not-json',
      `line ${String(line)}, column ${String(column)}`,
      text(
        `This is not JSON: line ${String(line)}, column ${String(column)}: ${reason.en}.`,
        `這不是有效的 JSON：第 ${String(line)} 行第 ${String(column)} 欄，${reason['zh-Hant']}。`,
      ),
      text(
        'Open the file in a text editor, correct that place, and try again.',
        '請以文字編輯器開啟檔案，修正該處後再試一次。',
      ),
    ),
  notAScenario: (): Issue =>
    issue(
      'format/not-a-scenario',
      'format',
      text('This document is not a Holdfast scenario.', '這份文件不是 Holdfast 情境。'),
      text('Choose a file whose "format" is "holdfast-scenario".', '請選擇 "format" 為 "holdfast-scenario" 的檔案。'),
    ),
  unknownVersion: (found: string): Issue =>
    issue(
      'format/unknown-version',
      'version',
      text(`Version ${quote(found)} of the format is not known here.`, `無法辨識格式版本 ${quote(found)}。`),
      text(
        'Open it with the release of Holdfast that wrote it, or a newer one.',
        '請改用寫出此檔案的 Holdfast 版本，或更新的版本開啟。',
      ),
    ),
  tooLarge: (path: string, size: number, limit: number): Issue =>
    issue(
      'format/too-large',
      path,
      text(
        `${path} has ${String(size)} entries; at most ${String(limit)} are read.`,
        `${path} 有 ${String(size)} 項；最多只讀取 ${String(limit)} 項。`,
      ),
      text('Split or simplify the document.', '請分割或簡化此文件。'),
    ),
  textTooLarge: (size: number, limit: number): Issue =>
    issue(
      'format/too-large',
      '',
      text(
        `The document has ${String(size)} characters; at most ${String(limit)} are read.`,
        `文件共有 ${String(size)} 個字元；最多只讀取 ${String(limit)} 個。`,
      ),
      text('Split or simplify the document.', '請分割或簡化此文件。'),
    ),
  wrongType: (path: string, expected: string, found: string): Issue =>
    issue(
      'format/wrong-type',
      path,
      text(`Expected ${quote(expected)} but found ${found}.`, `此處應為 ${quote(expected)}，實際為 ${found}。`),
      text(`Write ${quote(expected)} here.`, `請在此填入 ${quote(expected)}。`),
    ),
  missing: (path: string, expected: string): Issue =>
    issue(
      'format/missing',
      path,
      text('This entry is missing.', '缺少此項目。'),
      text(`Add it as ${quote(expected)}.`, `請補上，型別為 ${quote(expected)}。`),
    ),
  unknownKey: (path: string, key: string): Issue =>
    issue(
      'format/unknown-key',
      path,
      text(`The entry "${quote(key)}" is not known here.`, `無法辨識項目「${quote(key)}」。`),
      text('Check its spelling against the format reference, or remove it.', '請對照格式說明檢查拼字，或將其移除。'),
    ),
  outOfRange: (path: string, bound: LocalText): Issue =>
    issue(
      'format/out-of-range',
      path,
      text(`The value must be ${bound.en}.`, `數值必須${bound['zh-Hant']}。`),
      text('Correct the value; check its unit too.', '請修正數值，並一併確認單位。'),
    ),
  wrongCount: (path: string, bound: LocalText): Issue =>
    issue(
      'format/out-of-range',
      path,
      text(`The list must have ${bound.en} entries.`, `清單項目數必須${bound['zh-Hant']}。`),
      text('Add or remove entries.', '請增加或移除項目。'),
    ),
  notANumber: (path: string): Issue =>
    issue(
      'format/not-a-number',
      path,
      text('This is not a finite number.', '這不是有限的數字。'),
      text(
        'Write a finite number; where no limit is meant, use null if the entry allows it.',
        '請填入有限的數字；若表示無上限且該項允許，請用 null。',
      ),
    ),
  badText: (path: string, advice: LocalText): Issue =>
    issue(
      'format/bad-text',
      path,
      text('This text does not have the form needed here.', '此文字的格式不符要求。'),
      advice,
    ),
  moreIssues: (count: number): Issue =>
    issue(
      'format/more-issues',
      '',
      text(`${String(count)} more problems were found.`, `另有 ${String(count)} 個問題。`),
      text('Correct those listed and check again.', '請先修正已列出的問題，再重新檢查。'),
    ),
  duplicateId: (
    code: 'mesh/duplicate-id' | 'scenario/duplicate-id' | 'edit/duplicate-id',
    path: string,
    id: string,
  ): Issue =>
    issue(
      code,
      path,
      text(`The id "${quote(id)}" is used twice in this list.`, `識別碼「${quote(id)}」在此清單中重複。`),
      text('Give each entry its own id.', '請為每個項目指定不同的識別碼。'),
    ),
  unknownNode: (path: string, id: string): Issue =>
    issue(
      'mesh/unknown-node',
      path,
      text(`There is no site "${quote(id)}" in this design.`, `此設計中沒有據點「${quote(id)}」。`),
      text('Name a site of the same design, or add that site.', '請填入同一設計中的據點，或新增該據點。'),
    ),
  unknownService: (path: string, id: string): Issue =>
    issue(
      'mesh/unknown-service',
      path,
      text(`There is no service "${quote(id)}".`, `沒有名為「${quote(id)}」的服務。`),
      text('Name a service of the design, or add it to its services.', '請填入設計中已有的服務，或將其加入服務清單。'),
    ),
  selfLoop: (path: string, id: string): Issue =>
    issue(
      'mesh/self-loop',
      path,
      text(`The link "${quote(id)}" starts and ends at the same site.`, `連線「${quote(id)}」的起點與終點相同。`),
      text('Connect two different sites, or remove the link.', '請連接兩個不同的據點，或移除此連線。'),
    ),
  missingReactance: (path: string, service: string): Issue =>
    issue(
      'mesh/missing-reactance',
      path,
      text(
        `A link that carries "${quote(service)}" needs a reactance, because that service is solved as DC power flow.`,
        `承載「${quote(service)}」的連線需要電抗值，因為該服務以直流潮流求解。`,
      ),
      text('Add "reactance", per unit on 100 MVA.', '請加上 "reactance"（以 100 MVA 為基準的標么值）。'),
    ),
  storeWithoutNeed: (path: string, service: string): Issue =>
    issue(
      'mesh/store-without-need',
      path,
      text(
        `The store holds "${quote(service)}", but the site does not need it.`,
        `此儲存設備存放「${quote(service)}」，但該據點沒有此項需求。`,
      ),
      text('Add that need to the site, or remove the store.', '請為據點加上該需求，或移除此儲存設備。'),
    ),
  ladderWithoutRungs: (path: string, service: string): Issue =>
    issue(
      'mesh/bad-ladder',
      path,
      text(`The ladder service ${quote(service)} has no rungs.`, `階梯式服務 ${quote(service)} 沒有任何階。`),
      text('List the services over which it arrives, best first.', '請依優先順序列出可傳遞此服務的各項服務。'),
    ),
  rungNotReach: (path: string, service: string): Issue =>
    issue(
      'mesh/bad-ladder',
      path,
      text(`${quote(service)} is no service of the kind “reach”.`, `${quote(service)} 不是「reach」類型的服務。`),
      text(
        'A rung has to be a reach service, such as data or radio.',
        '每一階須為 reach 類型的服務，例如數據或無線電。',
      ),
    ),
  ladderCarried: (path: string, service: string): Issue =>
    issue(
      'mesh/bad-ladder',
      path,
      text(
        `The ladder service ${quote(service)} arrives over its rungs, not over links, provisions or relays of its own.`,
        `階梯式服務 ${quote(service)} 經由各階傳遞，不得自有連線、供應或中繼。`,
      ),
      text('Take it out here and use the services of its rungs.', '請移除此處，改用各階的服務。'),
    ),
  unknownTarget: (path: string, target: string): Issue =>
    issue(
      'scenario/unknown-target',
      path,
      text(`No design has ${quote(target)}.`, `沒有任何設計包含 ${quote(target)}。`),
      text('Aim at something that stands in at least one design.', '請指定至少存在於一個設計中的對象。'),
    ),
  templateWithoutTarget: (name: LocalText, reason: LocalText): Issue =>
    issue(
      'template/no-target',
      'designs',
      text(
        `“${name.en}” does not apply to this mesh. ${reason.en}`,
        `「${name['zh-Hant']}」不適用於此網路。${reason['zh-Hant']}`,
      ),
      text('Add what it needs to the mesh, or choose another hazard.', '請在網路中加入所需的部分，或選擇其他災害。'),
    ),
  unknownParameter: (path: string): Issue =>
    issue(
      'scenario/unknown-parameter',
      path,
      text('There is no parameter of this name.', '沒有這個名稱的參數。'),
      text('Choose one of the parameter table.', '請從參數表中選擇。'),
    ),
  unknownDesign: (id: string): Issue =>
    issue(
      'edit/unknown-design',
      'design',
      text(`There is no design "${quote(id)}".`, `沒有名為「${quote(id)}」的設計。`),
      text('Name a design of the scenario.', '請填入情境中已有的設計。'),
    ),
  unknownId: (path: string, id: string): Issue =>
    issue(
      'edit/unknown-id',
      path,
      text(`There is no "${quote(id)}" to change.`, `找不到要變更的「${quote(id)}」。`),
      text(
        'It may have been removed; look at the present state and try again.',
        '它可能已被移除；請查看目前狀態後再試一次。',
      ),
    ),
  inUse: (id: string, users: readonly string[], more: number): Issue => {
    const list = users.join(', ') + (more > 0 ? ` … (+${String(more)})` : '');
    return issue(
      'edit/in-use',
      'id',
      text(`"${quote(id)}" is still used by: ${list}.`, `「${quote(id)}」仍被下列項目使用：${list}。`),
      text('Remove or change those first.', '請先移除或變更這些項目。'),
    );
  },
} as const;
