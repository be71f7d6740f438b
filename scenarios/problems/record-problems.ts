import { atEnd, changeMesh } from '../editing/change-mesh';
import type { MeshNode, NodeKind } from '../format/node';
import type { OwnerKind } from '../format/owner';
import { typology } from '../templates/typology/typology';
import type { MeshProblem } from './mesh-problem';
import type { MeshView } from './mesh-view';
import { createNearest } from './nearest-place';
import { problemOf, text } from './problem-of';

/** Kinds of sites that people go to, so that they belong to a community. */
const civilKinds: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'convenience-store',
  'supermarket',
  'big-box-store',
  'transit-station',
  'school',
  'community-centre',
  'sports-hall',
  'parking-structure',
  'underground-mall',
  'hospital',
  'clinic',
  'pharmacy',
  'police-station',
  'fire-station',
  'town-hall',
]);
const publicKinds: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'school',
  'community-centre',
  'sports-hall',
  'police-station',
  'fire-station',
  'town-hall',
]);
const firmKinds: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'convenience-store',
  'supermarket',
  'big-box-store',
  'logistics-depot',
  'parking-structure',
  'underground-mall',
  'hospital',
  'clinic',
  'pharmacy',
  'filling-station',
  'data-centre',
]);

const setNode = (view: MeshView, node: MeshNode) => changeMesh(view.design, 'fix', { nodes: { set: [node] } });
const at = (node: MeshNode) => ({ kind: 'node', id: node.id }) as const;

/** Communities without people or sites, and sites that belong to none. */
function communityProblems(view: MeshView): MeshProblem[] {
  const { nodes } = view.mesh;
  const communities = nodes.filter((node) => node.kind === 'community');
  const served = new Set(nodes.flatMap((node) => (node.kind === 'community' ? [] : (node.community ?? []))));
  const problems: MeshProblem[] = [];
  for (const node of communities) {
    const { en, 'zh-Hant': zh } = node.name;
    if ((node.population?.people ?? 0) === 0)
      problems.push(
        problemOf(
          'no-population',
          'warning',
          at(node),
          text(
            `${en} has no people, so nothing that happens there counts.`,
            `「${zh}」沒有人口，當地狀況不會計入結果。`,
          ),
          text('Enter how many people live there.', '請填寫居民人數。'),
        ),
      );
    if (!served.has(node.id))
      problems.push(
        problemOf(
          'community-without-site',
          'hint',
          at(node),
          text(`No site belongs to ${en}.`, `沒有任何據點屬於「${zh}」。`),
          text('Set the community of the sites that serve it.', '請為服務該社區的據點設定所屬社區。'),
        ),
      );
  }
  const nearest = createNearest(communities);
  for (const node of nodes) {
    if (node.community !== undefined || !civilKinds.has(node.kind)) continue;
    const near = nearest(node);
    if (near === null) continue;
    problems.push(
      problemOf(
        'no-community',
        'hint',
        at(node),
        text(`${node.name.en} belongs to no community.`, `「${node.name['zh-Hant']}」未設定所屬社區。`),
        text(`Set its community; ${near.name.en} is nearest.`, `請設定所屬社區；最近的是「${near.name['zh-Hant']}」。`),
        () => setNode(view, { ...node, community: near.id }),
      ),
    );
  }
  return problems;
}

/** Names of owners that nodes use and that have no record: one problem each. */
function ownerProblems(view: MeshView): MeshProblem[] {
  const { nodes, owners } = view.mesh;
  const listed = new Set(owners.map(({ id }) => id));
  const kinds = new Map<string, { readonly owned: NodeKind; count: number }>();
  for (const node of nodes) {
    if (node.owner === undefined || listed.has(node.owner)) continue;
    const known = kinds.get(node.owner);
    if (known === undefined) kinds.set(node.owner, { owned: node.kind, count: 1 });
    else known.count += 1;
  }
  const guess = (kind: NodeKind): OwnerKind =>
    publicKinds.has(kind)
      ? 'municipality'
      : firmKinds.has(kind)
        ? 'firm'
        : kind === 'community'
          ? 'association'
          : 'utility';
  return [...kinds].map(([id, { owned, count }]) => {
    return problemOf(
      'unlisted-owner',
      'hint',
      { kind: 'owner', id },
      text(
        `The owner “${id}” of ${String(count)} ${count === 1 ? 'site' : 'sites'} is not listed.`,
        `業主「${id}」擁有 ${String(count)} 個據點，但未列於業主清單。`,
      ),
      text('Add it to the owners, so that agreements can name it.', '請新增至業主清單，協議才能引用。'),
      () => {
        const record = {
          id,
          name: text(id, id),
          kind: guess(owned),
          provenance: [{ source: 'added for a name that sites use', quality: 'judgement' as const }],
        };
        return changeMesh(view.design, 'fix', { owners: { add: atEnd(owners.length, [record]) } });
      },
    );
  });
}

/** Figures that are 0 where only more than 0 does anything. */
function zeroCapacities(view: MeshView): MeshProblem[] {
  const problems: MeshProblem[] = [];
  for (const node of view.mesh.nodes) {
    const { en, 'zh-Hant': zh } = node.name;
    const empty = node.stores.filter(({ capacity }) => capacity === 0);
    const idle = [...node.provides, ...node.relays].filter(({ capacity }) => capacity === 0);
    if (idle.length > 0)
      problems.push(
        problemOf(
          'zero-capacity',
          'warning',
          at(node),
          text(
            `${en} gives or passes on ${idle.map(({ service }) => service).join(', ')} with a capacity of 0.`,
            `「${zh}」供應或轉送的 ${idle.map(({ service }) => service).join('、')} 容量為 0。`,
          ),
          text('Enter the capacity, or take the entry away.', '請填寫容量，或移除該項目。'),
        ),
      );
    else if (empty.length > 0)
      problems.push(
        problemOf(
          'zero-capacity',
          'warning',
          at(node),
          text(`${en} has a store that holds nothing.`, `「${zh}」有容量為 0 的存量設備。`),
          text('Enter the capacity, or take the store away.', '請填寫容量，或移除該存量設備。'),
          () => setNode(view, { ...node, stores: node.stores.filter(({ capacity }) => capacity > 0) }),
        ),
      );
  }
  for (const link of view.mesh.links) {
    const blocked = link.carries.filter(({ capacity }) => capacity === 0).map(({ service }) => service);
    if (blocked.length === 0) continue;
    problems.push(
      problemOf(
        'zero-capacity',
        'warning',
        { kind: 'link', id: link.id },
        text(
          `The link “${link.id}” carries ${blocked.join(', ')} with a capacity of 0.`,
          `連線「${link.id}」輸送 ${blocked.join('、')} 的容量為 0。`,
        ),
        text('Enter the capacity, or leave it empty for no limit.', '請填寫容量；留空表示無上限。'),
      ),
    );
  }
  return problems;
}

/** Sites that an earthquake of the scenario cannot harm, and records without a source. */
function missingData(view: MeshView): MeshProblem[] {
  const quakes = view.hazards.some(({ kind }) => kind === 'earthquake');
  const problems: MeshProblem[] = [];
  for (const node of view.mesh.nodes) {
    const { en, 'zh-Hant': zh } = node.name;
    const { earthquake } = typology[node.kind];
    if (quakes && earthquake !== undefined && node.fragility?.earthquake === undefined)
      problems.push(
        problemOf(
          'no-fragility',
          'hint',
          at(node),
          text(
            `${en} has no earthquake class, so no earthquake harms it.`,
            `「${zh}」未設定地震分類，因此不受地震影響。`,
          ),
          text(
            'Set the usual class of its kind, unless it cannot be harmed.',
            '請設定該類型的慣用分類，除非確實不會受損。',
          ),
          () =>
            setNode(view, {
              ...node,
              fragility: { ...node.fragility, earthquake, hardening: node.fragility?.hardening ?? 1 },
            }),
        ),
      );
    if (node.provenance.length === 0)
      problems.push(
        problemOf(
          'no-provenance',
          'hint',
          at(node),
          text(`${en} does not say where its figures come from.`, `「${zh}」未註明數值出處。`),
          text('Add a source, or the mark “judgement”.', '請加註來源，或標為「專家判斷」。'),
        ),
      );
  }
  return problems;
}

/** What is missing or cannot be meant in the records themselves. */
export const recordProblems = (view: MeshView): MeshProblem[] => [
  ...communityProblems(view),
  ...ownerProblems(view),
  ...zeroCapacities(view),
  ...missingData(view),
];
