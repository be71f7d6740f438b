import { issue, issueOf } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import { parseScenarioText } from '../format/parse';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { Design } from '../format/scenario';
import { draftedRecord } from './drafted-record';
import { bothLanguages as text, nothingIfUnimportant } from './issue-at-line';
import type { MeshDraft } from './mesh-draft';

export type HoldfastOptions = {
  /** Id of the design to take; null takes the first. */
  readonly design: string | null;
};

function notesOn({ id, mesh }: Design, count: number, chosen: string | null): readonly Issue[] {
  const left = [
    [mesh.owners.length, 'owners', '擁有者'],
    [mesh.people.length, 'groups of people', '人員群組'],
    [mesh.agreements.length, 'agreements', '協議'],
    [mesh.repair === undefined ? 0 : 1, 'repair plan', '修復計畫'],
  ] as const;
  const kept = left.filter(([size]) => size > 0);
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
    ...(kept.length > 0
      ? [
          issue(
            'exchange/skipped',
            'mesh',
            text(
              `Only services, sites, links and map layers come over; left out: ${kept.map(([size, en]) => `${String(size)} ${en}`).join(', ')}.`,
              `僅匯入服務、據點、連線與圖層；未匯入：${kept.map(([size, , zhHant]) => `${zhHant} ${String(size)} 項`).join('、')}。`,
            ),
            nothingIfUnimportant,
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
  const { services, nodes, links } = design.mesh;
  return success({
    services: services.map((each) => draftedRecord(each, null)),
    nodes: nodes.map((each) => draftedRecord(each, null)),
    links: links.map((each) => draftedRecord(each, null)),
    layers: layers.map((each) => draftedRecord(each, null)),
    notes: notesOn(design, designs.length, wanted),
  });
}
