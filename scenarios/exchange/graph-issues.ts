import type { Issue } from '../format/issues';
import { bothLanguages as text, excerpt, issueAtLine, nothingIfUnimportant, nothingToDo } from './issue-at-line';

/** The texts of everything that can be wrong with a graph file, or was read differently, each with its line. */
export const graphIssue = {
  notThisFormat: (line: number, found: string, expected: string): Issue =>
    issueAtLine(
      'exchange/not-this-format',
      line,
      text(
        `the file begins with <${excerpt(found)}> instead of <${expected}>.`,
        `檔案以 <${excerpt(found)}> 開頭，應為 <${expected}>。`,
      ),
      text('Choose the format that the file really has.', '請選擇與檔案相符的格式。'),
    ),
  noGraph: (line: number): Issue =>
    issueAtLine(
      'exchange/missing-table',
      line,
      text('the file has no graph.', '檔案中沒有圖形。'),
      text('Check that the file is whole.', '請確認檔案完整。'),
    ),
  tooMany: (line: number, what: 'nodes' | 'edges', limit: number): Issue =>
    issueAtLine(
      'exchange/too-large',
      line,
      text(
        `the file has more than ${String(limit)} ${what}.`,
        `檔案中的${what === 'nodes' ? '節點' : '連線'}超過 ${String(limit)} 個。`,
      ),
      text('Import a part of it.', '請只匯入其中一部分。'),
    ),
  missingAttribute: (line: number, element: string, name: string): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(`<${element}> has no "${name}" and was left out.`, `<${element}> 缺少「${name}」，未匯入。`),
      text(`Add "${name}" to import it.`, `如需匯入，請補上「${name}」。`),
    ),
  duplicateNode: (line: number, key: string, before: number): Issue =>
    issueAtLine(
      'exchange/duplicate-id',
      line,
      text(
        `node "${excerpt(key)}" stands already on line ${String(before)}; this one was left out.`,
        `節點「${excerpt(key)}」已出現在第 ${String(before)} 行；此處未匯入。`,
      ),
      text('Give each node its own id.', '請為每個節點指定不同的識別碼。'),
    ),
  unknownEnd: (line: number, key: string): Issue =>
    issueAtLine(
      'exchange/unknown-node',
      line,
      text(
        `there is no node "${excerpt(key)}"; the edge was left out.`,
        `找不到節點「${excerpt(key)}」；此連線未匯入。`,
      ),
      text('Add that node, or correct the end of the edge.', '請加入該節點，或修正連線端點。'),
    ),
  selfLoop: (line: number, key: string): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(
        `the edge starts and ends at "${excerpt(key)}" and was left out.`,
        `此連線的起點與終點皆為「${excerpt(key)}」，未匯入。`,
      ),
      text('Correct its ends if another node was meant.', '若應為其他節點，請修正端點。'),
    ),
  hyperedges: (line: number, count: number): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(
        `${String(count)} hyperedges join more than two nodes at once and were left out.`,
        `${String(count)} 條超邊同時連接兩個以上節點，未匯入。`,
      ),
      text('Replace each by a node and plain edges.', '請以一個節點與數條一般連線取代。'),
    ),
  ports: (line: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text('ports were not taken over; edges end at their nodes.', '未匯入連接埠；連線直接接到節點。'),
      nothingToDo,
    ),
  groups: (line: number, count: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `${String(count)} groups with nodes inside were flattened; a group stays as a node only where an edge ends at it.`,
        `${String(count)} 個內含節點的群組已攤平；僅在有連線接到群組時保留為節點。`,
      ),
      nothingToDo,
    ),
  severalGraphs: (line: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text('this and further graphs of the file were put together with the first.', '此圖與其後各圖已併入第一個圖。'),
      nothingToDo,
    ),
  dynamic: (line: number): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(
        'values and spells that change over time were left out; nodes and edges are taken as always there.',
        '隨時間變動的數值與時段未匯入；節點與連線視為始終存在。',
      ),
      nothingIfUnimportant,
    ),
  unusedAttribute: (line: number, name: string): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(`the attribute "${excerpt(name)}" was not used.`, `未使用屬性「${excerpt(name)}」。`),
      nothingIfUnimportant,
    ),
  badNumber: (line: number, name: string, found: string, least: number, most: number): Issue =>
    issueAtLine(
      'exchange/not-a-number',
      line,
      text(
        `"${excerpt(name)}" is "${excerpt(found)}" and was left out; it must be a number from ${String(least)} to ${String(most)}.`,
        `「${excerpt(name)}」為「${excerpt(found)}」，未採用；須為 ${String(least)} 至 ${String(most)} 的數字。`,
      ),
      text('Correct the number on that line.', '請修正該行的數字。'),
    ),
  badReference: (line: number, name: string, found: string): Issue =>
    issueAtLine(
      'exchange/unknown-node',
      line,
      text(
        `"${excerpt(name)}" names "${excerpt(found)}", which is neither a node of the file nor an identifier; it was left out.`,
        `「${excerpt(name)}」所指的「${excerpt(found)}」既非檔案中的節點，也不是識別碼，未採用。`,
      ),
      text('Name a node by its id.', '請以識別碼指定節點。'),
    ),
  badRecord: (line: number, why: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `the record in "holdfast" cannot be read (${excerpt(why)}); only the plain attributes were taken.`,
        `無法讀取「holdfast」中的紀錄（${excerpt(why)}）；僅採用一般屬性。`,
      ),
      text('Take the file as Holdfast wrote it if more is needed.', '如需完整內容，請使用 Holdfast 匯出的原檔。'),
    ),
  badWhole: (line: number, place: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `what "holdfast" says of the whole mesh cannot be read at "${excerpt(place)}"; that entry was left out.`,
        `無法讀取「holdfast」中整個網路資料的「${excerpt(place)}」；該項未匯入。`,
      ),
      text('Take the file as Holdfast wrote it if it is needed.', '如需該項，請使用 Holdfast 匯出的原檔。'),
    ),
  laidOut: (line: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        'the file has no places; the nodes were laid out in rings around the place chosen for the import.',
        '檔案沒有位置資料；節點已在匯入時選定的地點周圍排成環狀。',
      ),
      text('Move them where they belong.', '請將節點移到正確位置。'),
    ),
  scaled: (line: number, kilometres: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `the places of the file are not longitudes and latitudes; they were scaled into a box of ${String(kilometres)} km around the place chosen for the import.`,
        `檔案中的位置不是經緯度；已縮放至匯入時選定地點周圍 ${String(kilometres)} 公里的範圍。`,
      ),
      text('Distances and coverage are then only those of the drawing.', '因此距離與涵蓋範圍僅代表圖面。'),
    ),
  placedNear: (line: number, count: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `${String(count)} nodes have no place, this is the first; they were set beside their neighbours.`,
        `${String(count)} 個節點沒有位置，此為第一個；已置於其鄰接節點旁。`,
      ),
      text('Move them where they belong.', '請將節點移到正確位置。'),
    ),
  serviceAssumed: (line: number, service: string, kind: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `edges that do not say what they carry became links of kind "${kind}" for the service "${service}", and their ends pass it on.`,
        `未註明用途的連線已設為種類「${kind}」、承載服務「${service}」，其端點可轉送該服務。`,
      ),
      text('Choose another service or kind for the import if that is wrong.', '若不正確，請在匯入時改選服務或種類。'),
    ),
  oneWay: (line: number, count: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `${String(count)} edges are directed, this is the first; their links go one way only.`,
        `${String(count)} 條連線具有方向，此為第一條；匯入後僅為單向。`,
      ),
      text('Take all links as going both ways if that is wrong.', '若不正確，請將所有連線設為雙向。'),
    ),
  serviceMade: (line: number, service: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `the service "${excerpt(service)}" is not known here; it was added as one that is carried in units of its own.`,
        `此處沒有服務「${excerpt(service)}」；已新增為以自訂單位輸送的服務。`,
      ),
      text('Give it its unit and flow model after the import.', '請於匯入後設定其單位與流動模型。'),
    ),
  weights: (line: number): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(
        'weights of edges were not used: the file does not say what they measure.',
        '未使用連線權重：檔案未說明其意義。',
      ),
      text(
        'Name the attribute "capacity" or "lengthKm" to have it used.',
        '若要採用，請將屬性命名為 "capacity" 或 "lengthKm"。',
      ),
    ),
} as const;
