import type { Issue } from '../format/issues';
import {
  bothLanguages as text,
  excerpt,
  issueAtLine,
  nothingIfUnimportant,
  nothingToDo,
  tooManyCharacters,
} from './issue-at-line';

const smaller = text('Import a smaller network.', '請匯入較小的管網。');

/** The texts of everything that can be wrong with an EPANET file, or was read differently, each with its line. */
export const epanetIssue = {
  tooLong: (size: number, limit: number): Issue => tooManyCharacters(size, limit, smaller),
  lineTooLong: (line: number, limit: number): Issue =>
    issueAtLine(
      'exchange/too-large',
      line,
      text(`the line has more than ${String(limit)} characters.`, `此行超過 ${String(limit)} 個字元。`),
      text('Check that this is an EPANET network file.', '請確認這是 EPANET 管網檔。'),
    ),
  tooMany: (line: number, what: 'nodes' | 'links', limit: number): Issue =>
    issueAtLine(
      'exchange/too-large',
      line,
      text(
        `the network has more than ${String(limit)} ${what}.`,
        `管網的${what === 'nodes' ? '節點' : '管線'}超過 ${String(limit)} 個。`,
      ),
      smaller,
    ),
  outsideSection: (line: number, found: string): Issue =>
    issueAtLine(
      'exchange/not-this-format',
      line,
      text(
        `"${excerpt(found)}" stands before any section; an EPANET file begins with one, such as [TITLE].`,
        `「${excerpt(found)}」出現在任何區段之前；EPANET 檔案應以區段開頭，例如 [TITLE]。`,
      ),
      text('Choose the format that the file really has.', '請選擇與檔案相符的格式。'),
    ),
  noNodes: (): Issue =>
    issueAtLine(
      'exchange/missing-table',
      1,
      text('the file has no [JUNCTIONS].', '檔案中沒有 [JUNCTIONS]。'),
      text('Check that the file is whole.', '請確認檔案完整。'),
    ),
  tooFew: (line: number, section: string, found: number, least: number): Issue =>
    issueAtLine(
      'exchange/wrong-width',
      line,
      text(
        `this line of [${section}] has ${String(found)} entries; at least ${String(least)} are needed.`,
        `[${section}] 的此行有 ${String(found)} 項；至少需要 ${String(least)} 項。`,
      ),
      text('Complete the line.', '請補齊該行。'),
    ),
  notANumber: (line: number, what: string, found: string): Issue =>
    issueAtLine(
      'exchange/not-a-number',
      line,
      text(`${what} is "${excerpt(found)}", which is not a number.`, `${what} 為「${excerpt(found)}」，不是數字。`),
      text('Correct the number on that line.', '請修正該行的數字。'),
    ),
  outOfRange: (line: number, what: string, found: number, least: number, most: number): Issue =>
    issueAtLine(
      'exchange/out-of-range',
      line,
      text(
        `${what} is ${String(found)}; it must be from ${String(least)} to ${String(most)}.`,
        `${what} 為 ${String(found)}；必須介於 ${String(least)} 與 ${String(most)} 之間。`,
      ),
      text('Correct the number on that line.', '請修正該行的數字。'),
    ),
  unknownUnits: (line: number, found: string): Issue =>
    issueAtLine(
      'exchange/unsupported',
      line,
      text(`the flow units "${excerpt(found)}" are not known.`, `無法辨識流量單位「${excerpt(found)}」。`),
      text(
        'Use one of CFS, GPM, MGD, IMGD, AFD, LPS, LPM, MLD, CMH, CMD, CMS.',
        '請使用 CFS、GPM、MGD、IMGD、AFD、LPS、LPM、MLD、CMH、CMD、CMS 之一。',
      ),
    ),
  duplicate: (line: number, id: string, before: number): Issue =>
    issueAtLine(
      'exchange/duplicate-id',
      line,
      text(
        `"${excerpt(id)}" stands already on line ${String(before)}.`,
        `「${excerpt(id)}」已出現在第 ${String(before)} 行。`,
      ),
      text('Give each node and each link its own id.', '請為每個節點與管線指定不同的識別碼。'),
    ),
  unknownNode: (line: number, id: string): Issue =>
    issueAtLine(
      'exchange/unknown-node',
      line,
      text(`there is no node "${excerpt(id)}" in the file.`, `檔案中沒有節點「${excerpt(id)}」。`),
      text('Add that node, or correct the name.', '請加入該節點，或修正名稱。'),
    ),
  unknownEntry: (line: number, section: string, id: string): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(
        `[${section}] names "${excerpt(id)}", which is not in the file; the line was left out.`,
        `[${section}] 所指的「${excerpt(id)}」不在檔案中，此行未採用。`,
      ),
      nothingIfUnimportant,
    ),
  unknownPattern: (line: number, id: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `there is no pattern "${excerpt(id)}"; the demand was taken as constant.`,
        `沒有樣式「${excerpt(id)}」；用水量視為固定。`,
      ),
      text('Add the pattern, or correct its name.', '請加入該樣式，或修正名稱。'),
    ),
  selfLoop: (line: number, id: string): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(
        `"${excerpt(id)}" starts and ends at the same node and was left out.`,
        `「${excerpt(id)}」的起點與終點相同，未匯入。`,
      ),
      text('Correct its ends if another node was meant.', '若應為其他節點，請修正端點。'),
    ),
  closed: (line: number, id: string): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(`"${excerpt(id)}" is closed and was left out.`, `「${excerpt(id)}」為關閉狀態，未匯入。`),
      text('Open it in EPANET to import it.', '如需匯入，請在 EPANET 中開啟。'),
    ),
  openedByControls: (line: number, id: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `"${excerpt(id)}" is closed at first but switched by controls; it was taken as open.`,
        `「${excerpt(id)}」起初關閉但由控制規則切換；視為開啟。`,
      ),
      nothingToDo,
    ),
  sectionNotUsed: (line: number, section: string): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(`the section [${excerpt(section)}] was not used.`, `未使用區段 [${excerpt(section)}]。`),
      nothingIfUnimportant,
    ),
  notHydraulic: (line: number, velocity: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `pressure, head loss, elevations and controls are not taken over: water goes wherever capacity leads. A pipe carries its cross-section at ${String(velocity)} m/s, joints of pipes pass everything on, and pumps need no power until you say so.`,
        `未採用壓力、水頭損失、高程與控制規則：水流只受輸水能力限制。水管能力為管斷面積乘以 ${String(velocity)} m/s，管線接點可完全轉送，且在您設定之前抽水機不需電力。`,
      ),
      text(
        'Use EPANET for pressures; set the needs of pumps and works after the import.',
        '壓力問題請以 EPANET 分析；抽水機與淨水場的需求請於匯入後設定。',
      ),
    ),
  meanDemand: (line: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        'demands are those of the mean of their pattern; the change over the day is not taken over.',
        '用水量採樣式的平均值；未採用一日內的變化。',
      ),
      nothingToDo,
    ),
  reservoirs: (line: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        'reservoirs give without end, at most what the pipes and pumps at them carry.',
        '水庫可無限供水，以相連管線與抽水機的能力為上限。',
      ),
      text('Set what the works can really give.', '請設定實際供水能力。'),
    ),
  tanks: (line: number, hours: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `tanks draw trunk water and give water, each its share by volume of the whole demand: without supply all full tanks together last ${String(hours)} h.`,
        `水池自幹管取水再供水，各依容量分擔總用水量；斷水時全部滿水的水池合計可維持 ${String(hours)} 小時。`,
      ),
      nothingToDo,
    ),
  tankWithoutVolume: (line: number, id: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `the tank "${excerpt(id)}" has no volume between its levels and only passes water on.`,
        `水池「${excerpt(id)}」的水位之間沒有容量，僅轉送水。`,
      ),
      text('Correct its levels, diameter or volume curve.', '請修正其水位、直徑或容量曲線。'),
    ),
  pumpWithoutCurve: (line: number, id: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        `the pump "${excerpt(id)}" has no curve that tells its flow; it passes whatever its pipes carry.`,
        `抽水機「${excerpt(id)}」沒有可得知流量的曲線；其能力以相連管線為準。`,
      ),
      text('Set its capacity after the import.', '請於匯入後設定其能力。'),
    ),
} as const;
