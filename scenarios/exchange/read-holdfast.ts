import { issue, issueOf } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import { parseScenarioText } from '../format/parse';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { Design, Scenario } from '../format/scenario';
import { besideOf } from './carried-whole';
import { draftedRecord } from './drafted-record';
import { bothLanguages as text } from './issue-at-line';
import { leftBehindOf, listOfParts } from './left-behind';
import type { MeshDraft } from './mesh-draft';

export type HoldfastOptions = {
  /** Id of the design to take; null takes the first. */
  readonly design: string | null;
};

function notesOn(scenario: Scenario, { id }: Design, chosen: string | null): readonly Issue[] {
  const count = scenario.designs.length;
  const left = leftBehindOf(scenario).filter(({ part }) => part !== 'designs' && part !== 'settings');
  return [
    ...(count > 1 && chosen === null
      ? [
          issue(
            'exchange/adjusted',
            'designs',
            text(
              `The file has ${String(count)} designs; "${id}" was taken.`,
              `檔案有 ${String(count)} 個設計；已採用「${id}」。`,
            ),
            text('Choose another design of the file if that is wrong.', '若不正確，請選擇檔案中的其他設計。'),
          ),
        ]
      : []),
    ...(left.length > 0
      ? [
          issue(
            'exchange/skipped',
            'scenario',
            text(
              `One design and the map layers come over; left in the file: ${listOfParts(left).en}.`,
              `僅匯入一個設計與圖層；留在檔案中：${listOfParts(left)['zh-Hant']}。`,
            ),
            text(
              'For all of it, make a document of the file: holdfast import FILE --to NEW.holdfast.',
              '如需全部內容，請以該檔案建立新文件：holdfast import 檔案 --to 新文件.holdfast。',
            ),
          ),
        ]
      : []),
  ];
}

/**
 * Reads one design of a Holdfast document as a draft, so that designs of several files can be put together; its map layers
 * come along. A document that cannot be opened is refused with the issues of `parseScenarioText`.
 */
export function readHoldfast(source: string, chosen: Partial<HoldfastOptions> = {}): Result<MeshDraft, Issue> {
  const parsed = parseScenarioText(source);
  if (!parsed.ok) return parsed;
  const { designs, layers } = parsed.value;
  const wanted = chosen.design ?? null;
  const design = wanted === null ? designs[0] : designs.find(({ id }) => id === wanted);
  if (design === undefined) return failure(issueOf.unknownDesign(wanted ?? ''));
  const { services, nodes, links, owners, people, agreements, repair, currency } = design.mesh;
  return success({
    services: services.map((each) => draftedRecord(each, null)),
    nodes: nodes.map((each) => draftedRecord(each, null)),
    links: links.map((each) => draftedRecord(each, null)),
    layers: layers.map((each) => draftedRecord(each, null)),
    beside: besideOf({ owners, people, agreements, repair: repair ?? null, currency: currency ?? null }),
    notes: notesOn(parsed.value, design, wanted),
  });
}
