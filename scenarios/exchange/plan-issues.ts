import { issue } from '../format/issue-texts';
import type { Issue, IssueCode } from '../format/issues';
import type { LocalText } from '../format/text';
import type { FilePlace } from './file-place';
import { linePlace } from './file-place';
import { bothLanguages as text, excerpt, nothingIfUnimportant, nothingToDo } from './issue-at-line';
import type { ImportRow } from './import-plan';

const recordNames: Readonly<Record<ImportRow['record'], LocalText>> = {
  service: text('Service', '服務'),
  node: text('Node', '據點'),
  link: text('Link', '連線'),
  layer: text('Layer', '圖層'),
  owner: text('Owner', '業主'),
  people: text('People', '人員'),
  agreement: text('Agreement', '協議'),
  repair: text('Repair crews', '搶修隊'),
  currency: text('Currency', '幣別'),
};

/** Where a record stands: its line, or itself where the file has no lines. */
export const recordPlace = (record: ImportRow['record'], line: number | null, id: string): FilePlace => {
  if (line !== null) return linePlace(line);
  const name = recordNames[record];
  return {
    path: `${record} ${id}`,
    label: text(`${name.en} "${excerpt(id)}"`, `${name['zh-Hant']}「${excerpt(id)}」`),
  };
};

/** An issue whose message begins with its place. */
export const issueAt = (code: IssueCode, place: FilePlace, message: LocalText, advice: LocalText): Issue =>
  issue(
    code,
    place.path,
    text(`${place.label.en}: ${message.en}`, `${place.label['zh-Hant']}：${message['zh-Hant']}`),
    advice,
  );

/** An issue of the format moved to its place in a file; its place in the record goes into the message. */
export const issueOfField = (place: FilePlace, { code, path, message, advice }: Issue): Issue =>
  issue(
    code,
    path === '' ? place.path : `${place.path}, ${path}`,
    path === ''
      ? text(`${place.label.en}: ${message.en}`, `${place.label['zh-Hant']}：${message['zh-Hant']}`)
      : text(`${place.label.en}: ${path}: ${message.en}`, `${place.label['zh-Hant']}：${path}：${message['zh-Hant']}`),
    advice,
  );

/** The texts of what a dry run of an import has to say about records. */
export const planIssue = {
  tooMany: (what: string, size: number, limit: number): Issue =>
    issue(
      'exchange/too-large',
      what,
      text(
        `With this file the design would have ${String(size)} ${what}; at most ${String(limit)} are possible.`,
        `匯入後此設計將有 ${String(size)} 項 ${what}；最多 ${String(limit)} 項。`,
      ),
      text('Import a part of the file, or into another design.', '請匯入檔案的一部分，或匯入其他設計。'),
    ),
  duplicate: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/duplicate-id',
      place,
      text(`the id "${excerpt(id)}" came before in this file.`, `識別碼「${excerpt(id)}」在檔案中已出現過。`),
      text('Give each record its own id.', '請為每筆資料指定不同的識別碼。'),
    ),
  unknownEnd: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/unknown-node',
      place,
      text(
        `the node "${excerpt(id)}" neither stands nor comes with this file, so the link was left out.`,
        `據點「${excerpt(id)}」既不存在，也不在此檔案中，因此未匯入此連線。`,
      ),
      text('Import that node first, or correct the name.', '請先匯入該據點，或修正名稱。'),
    ),
  selfLoop: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        `the link starts and ends at "${excerpt(id)}" and was left out.`,
        `此連線的起點與終點皆為「${excerpt(id)}」，未匯入。`,
      ),
      text('Connect two different nodes.', '請連接兩個不同的據點。'),
    ),
  unknownCommunity: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/unknown-node',
      place,
      text(
        `the community "${excerpt(id)}" neither stands nor comes with this file; the entry was left out.`,
        `社區「${excerpt(id)}」既不存在，也不在此檔案中；已略過此項。`,
      ),
      text('Import the communities first, then this file again.', '請先匯入社區，再匯入此檔案。'),
    ),
  droppedReference: (place: FilePlace, field: string, id: string): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(
        `"${field}" refers to "${excerpt(id)}", which neither stands nor comes with this file; that part was left out.`,
        `「${field}」參照的「${excerpt(id)}」既不存在，也不在此檔案中；已略過該部分。`,
      ),
      text('Import what it refers to, then this file again.', '請先匯入被參照的項目，再匯入此檔案。'),
    ),
  noKind: (place: FilePlace): Issue =>
    issueAt(
      'exchange/missing-column',
      place,
      text('the file does not say what kind of site this is.', '檔案未說明此據點的種類。'),
      text(
        'Name the column of kinds, or choose a kind for sites that do not say.',
        '請指定種類欄位，或為未註明的據點選擇種類。',
      ),
    ),
  noPlace: (place: FilePlace): Issue =>
    issueAt(
      'exchange/bad-place',
      place,
      text('the file does not say where this site is.', '檔案未說明此據點的位置。'),
      text('Give longitude and latitude of it.', '請提供經度與緯度。'),
    ),
  unknownPost: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/unknown-node',
      place,
      text(
        `the node "${excerpt(id)}", where they serve, neither stands nor comes with this file, so they were left out.`,
        `服勤據點「${excerpt(id)}」既不存在，也不在此檔案中，因此未匯入。`,
      ),
      text('Import that node first, then this file again.', '請先匯入該據點，再匯入此檔案。'),
    ),
  emptyAgreement: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        `nothing that it covers, such as "${excerpt(id)}", stands or comes with this file, so it was left out.`,
        `其涵蓋的「${excerpt(id)}」等項目既不存在，也不在此檔案中，因此未匯入。`,
      ),
      text('Import what it covers first, then this file again.', '請先匯入其涵蓋的項目，再匯入此檔案。'),
    ),
  noCrew: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/unknown-node',
      place,
      text(
        `no base of a crew, such as "${excerpt(id)}", stands or comes with this file, so they were left out.`,
        `搶修隊的駐地「${excerpt(id)}」等既不存在，也不在此檔案中，因此未匯入。`,
      ),
      text('Import the bases first, then this file again.', '請先匯入駐地，再匯入此檔案。'),
    ),
  otherCurrency: (place: FilePlace, standing: string, found: string): Issue =>
    issueAt(
      'exchange/bad-unit',
      place,
      text(
        `costs of the file are in ${excerpt(found)}, those of the design in ${excerpt(standing)}; the figures were not converted.`,
        `檔案的成本以 ${excerpt(found)} 計，設計則以 ${excerpt(standing)} 計；數值未經換算。`,
      ),
      text('Convert the costs of the file, then import again.', '請換算檔案中的成本後再匯入。'),
    ),
  unknownService: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/unknown-service',
      place,
      text(
        `the service "${excerpt(id)}" is not in the design, and the file does not describe it.`,
        `此設計中沒有服務「${excerpt(id)}」，檔案中也沒有說明。`,
      ),
      text('Add the service to the design first.', '請先在設計中加入該服務。'),
    ),
  refusedService: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/unknown-service',
      place,
      text(
        `it uses the service "${excerpt(id)}", which could not be taken from this file.`,
        `其使用的服務「${excerpt(id)}」無法從此檔案匯入。`,
      ),
      text('Look at the row of that service.', '請查看該服務的項目。'),
    ),
  serviceDiffers: (place: FilePlace, field: string, standing: string, found: string): Issue =>
    issueAt(
      'exchange/bad-unit',
      place,
      text(
        `the ${field} of this service is "${excerpt(found)}", but the design has "${excerpt(standing)}".`,
        `此服務的 ${field} 為「${excerpt(found)}」，但設計中為「${excerpt(standing)}」。`,
      ),
      text(
        'Convert the file to what the design has, or give the service another id.',
        '請將檔案換算成設計所用者，或為服務指定其他識別碼。',
      ),
    ),
  addedService: (place: FilePlace): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(
        'the file uses this service and the design lacks it, so it was added.',
        '檔案使用此服務而設計中沒有，因此已新增。',
      ),
      nothingToDo,
    ),
  storeWithoutNeed: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(
        `the store of "${excerpt(id)}" was left out, because the node does not need it.`,
        `此據點沒有「${excerpt(id)}」的需求，因此略過其儲存設備。`,
      ),
      text('Give the node that need, then import again.', '請為據點加上該需求後再匯入。'),
    ),
  ladder: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        `"${excerpt(id)}" is a ladder service, which arrives over its rungs and cannot be given or carried.`,
        `「${excerpt(id)}」為階梯式服務，經由各階傳遞，無法直接供應或承載。`,
      ),
      text('Use the services of its rungs.', '請改用各階的服務。'),
    ),
  usualReactance: (place: FilePlace, reactance: number): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(
        `the file has no reactance; ${String(reactance)} per unit was set by the length.`,
        `檔案未提供電抗；已依長度設為 ${String(reactance)} 標么。`,
      ),
      text('Replace it once the true value is known.', '得知實際數值後請更新。'),
    ),
  kept: (place: FilePlace): Issue =>
    issueAt(
      'exchange/kept',
      place,
      text('it stands already and was kept as it is.', '已存在，保留原狀。'),
      text('Choose to update what stands if the file is right.', '若以檔案為準，請選擇更新既有資料。'),
    ),
  copied: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(
        `"${excerpt(id)}" stands already and differs; a copy with another id comes beside it.`,
        `「${excerpt(id)}」已存在且內容不同；將以其他識別碼新增一份。`,
      ),
      nothingToDo,
    ),
  aimedAt: (place: FilePlace, field: string): Issue =>
    issueAt(
      'exchange/in-use',
      place,
      text(
        `the change of "${field}" would take away what a hazard aims at, so the record was kept as it is.`,
        `變更「${field}」將移除災害所針對的對象，因此保留原狀。`,
      ),
      text('Change the hazard first, then import again.', '請先修改災害，再匯入。'),
    ),
  leftOut: (place: FilePlace, what: LocalText): Issue => issueAt('exchange/skipped', place, what, nothingIfUnimportant),
} as const;
