import type { HostError } from '@host/contract/errors';
import { alignNodes, type Alignment } from '@scenarios/editing/align-nodes';
import { changeMesh } from '@scenarios/editing/change-mesh';
import { copyRecords, readClip } from '@scenarios/editing/clip';
import { connectNodes, usualLinkKind } from '@scenarios/editing/connect-nodes';
import { deleteRecords } from '@scenarios/editing/delete-records';
import { fillFromTemplate } from '@scenarios/editing/fill-from-template';
import { groupNodes } from '@scenarios/editing/group-nodes';
import { moveNodes } from '@scenarios/editing/move-nodes';
import { pasteRecords, type PastedRecords } from '@scenarios/editing/paste-records';
import { pasteShift, stepBeside } from '@scenarios/editing/paste-shift';
import { placeNode } from '@scenarios/editing/place-node';
import type { Edit } from '@scenarios/format/edit';
import type { Issue } from '@scenarios/format/issues';
import type { LinkKind } from '@scenarios/format/link';
import type { MeshNode, NodeKind } from '@scenarios/format/node';
import type { Result } from '@scenarios/format/result';
import type { Design, Scenario } from '@scenarios/format/scenario';
import type { NodeSize } from '@scenarios/templates/typology/node-template';
import { listText } from '@scenarios/format/list-text';
import { indexBy } from './index-by';
import type { Problems } from './problems.svelte';
import type { Selection } from './selection.svelte';

/** Figures keep their size when they are pasted, so another unit makes other amounts of them. */
function unlikeServices(unlike: PastedRecords['unlike']): HostError {
  const listed = (inLanguage: 'en' | 'zh-Hant', as: string): string =>
    listText(
      unlike.map(
        ({ copied, here }) =>
          `${here.name[inLanguage]} (${copied.unit}, ${copied.flow} ${as} ${here.unit}, ${here.flow})`,
      ),
      inLanguage,
    );
  return {
    code: 'edit/rejected',
    message: {
      en: `Pasted, but services of the same name differ here: ${listed('en', '→')}.`,
      'zh-Hant': `已貼上，但同名服務的定義不同：${listed('zh-Hant', '→')}。`,
    },
    advice: {
      en: 'The figures were not converted. Check them in the registry, or undo.',
      'zh-Hant': '數值未經換算，請於登錄表檢查，或復原貼上。',
    },
  };
}

export const editorTools = ['select', 'place', 'connect', 'measure'] as const;
export type EditorTool = (typeof editorTools)[number];

type Place = MeshNode['position'];

/** The part of the open document that an editor works on. */
export type EditedDocument = {
  readonly scenario: Scenario | null;
  readonly design: Design | null;
  readonly change: (make: (scenario: Scenario) => Edit | null) => Promise<Result<unknown, HostError>>;
};

const standingOf = (list: readonly { readonly id: string }[], ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(list.flatMap(({ id }) => (ids.has(id) ? [id] : [])));

const rejected = (issue: Issue): HostError => ({
  code: 'edit/rejected',
  message: issue.message,
  advice: issue.advice,
  detail: issue.path,
});

/** Drawing a mesh: the tool in hand, and every change that map, menu and keys make, each one step of undo. */
export class Editor {
  on = $state(false);
  tool = $state<EditorTool>('select');
  /** Kind of the next node that is placed. */
  kind = $state<NodeKind>('community');
  /** Its size, by which the figures of its template are scaled. */
  size = $state<NodeSize>('medium');
  /** Services of the next link that is drawn; empty: those that both ends have to do with. */
  services = $state.raw<readonly string[]>([]);
  linkKind = $state<LinkKind | null>(null);
  snap = $state(true);
  readonly #document: EditedDocument;
  readonly #selection: Selection;
  readonly #problems: Problems;

  constructor(document: EditedDocument, selection: Selection, problems: Problems) {
    this.#document = document;
    this.#selection = selection;
    this.#problems = problems;
  }

  reset(): void {
    this.on = false;
    this.tool = 'select';
    this.services = [];
    this.linkKind = null;
  }

  /** Whether it was taken; what was wrong is reported. Nothing to do counts as taken. */
  apply(edit: Edit | null): Promise<boolean> {
    return this.#apply(() => edit);
  }

  async place(position: Place, kind: NodeKind = this.kind): Promise<void> {
    const { size } = this;
    let id = '';
    const taken = await this.#apply((design) => {
      const { node, edit } = placeNode(design, kind, position, size);
      id = node.id;
      return edit;
    });
    if (taken && id !== '') this.#selection.selectNode(id);
  }

  async connect(from: string, to: string): Promise<void> {
    let id = '';
    const taken = await this.#apply((design) => {
      const one = design.mesh.nodes.find((node) => node.id === from);
      const other = design.mesh.nodes.find((node) => node.id === to);
      if (one === undefined || other === undefined) return null;
      const services = this.#servicesBetween(design, one, other);
      const [first] = services;
      if (first === undefined) return null;
      const made = connectNodes(design, one, other, this.linkKind ?? usualLinkKind(first), services);
      if (!made.ok) return this.#refuse(made.issues);
      id = made.value.link.id;
      return made.value.edit;
    });
    if (taken && id !== '') this.#selection.selectLink(id);
  }

  move(places: ReadonlyMap<string, Place>): Promise<boolean> {
    return this.#apply((design) => moveNodes(design, places));
  }

  /** Moves what is chosen by degrees. */
  nudge(lon: number, lat: number): Promise<boolean> {
    const chosen = this.#selection.nodes;
    return this.#apply((design) =>
      moveNodes(
        design,
        indexBy(
          design.mesh.nodes
            .filter(({ id }) => chosen.has(id))
            .map(({ id, position }) => ({ id, lon: position.lon + lon, lat: position.lat + lat })),
          ({ id }) => id,
        ),
      ),
    );
  }

  align(how: Alignment): Promise<boolean> {
    const chosen = this.#selection.nodes;
    return this.#apply((design) => alignNodes(design, chosen, how));
  }

  group(community: string | null): Promise<boolean> {
    const chosen = this.#selection.nodes;
    return this.#apply((design) => groupNodes(design, chosen, community));
  }

  /** Gives a node the usual figures of its kind wherever it says nothing yet. */
  fill(id: string): Promise<boolean> {
    const { size } = this;
    return this.#apply((design) => {
      const node = design.mesh.nodes.find((each) => each.id === id);
      const made = node === undefined ? null : fillFromTemplate(design, node, size);
      return made === null ? null : changeMesh(design.id, 'edit', { nodes: { set: [made.node] } });
    });
  }

  async deleteSelected(): Promise<void> {
    const { nodes, links } = this.#selection;
    let deleted = false;
    const taken = await this.#apply((design, scenario) => {
      const standing = { nodes: standingOf(design.mesh.nodes, nodes), links: standingOf(design.mesh.links, links) };
      if (standing.nodes.size + standing.links.size === 0) return null;
      const made = deleteRecords(scenario, design, standing);
      if (!made.ok) return this.#refuse(made.issues);
      deleted = true;
      return made.value.edit;
    });
    if (taken && deleted) this.#selection.clear();
  }

  async duplicate(): Promise<void> {
    const chosen = this.#selection.nodes;
    await this.#paste((design) => {
      const step = stepBeside(design);
      return pasteRecords(design, copyRecords(design.mesh, chosen), { lon: step, lat: -step }, 'duplicate');
    });
  }

  /** What is chosen as text for the clipboard; null where no node is chosen. */
  copy(): string | null {
    const { design } = this.#document;
    if (design === null || this.#selection.nodes.size === 0) return null;
    return JSON.stringify(copyRecords(design.mesh, this.#selection.nodes));
  }

  /**
   * Pastes records from the clipboard, their middle at a place where one is given, else beside where they were copied, or
   * in the middle of a mesh that is far from there. False where they are not ours.
   */
  async paste(text: string, at: Place | null): Promise<boolean> {
    const clip = readClip(text);
    if (clip === null || clip.nodes.length === 0) return false;
    await this.#paste((design, scenario) => pasteRecords(design, clip, pasteShift(design, clip, at, scenario.place)));
    return true;
  }

  selectAll(): void {
    const { mesh } = this.#document.design ?? {};
    if (mesh !== undefined)
      this.#selection.selectMany(
        mesh.nodes.map(({ id }) => id),
        mesh.links.map(({ id }) => id),
      );
  }

  /** Makes an edit of the design that is shown now, once all edits before it are done. */
  async #apply(make: (design: Design, scenario: Scenario) => Edit | null): Promise<boolean> {
    const shown = this.#document.design?.id;
    const answer = await this.#document.change((scenario) => {
      const design = scenario.designs.find(({ id }) => id === shown);
      return design === undefined ? null : make(design, scenario);
    });
    if (answer.ok) return true;
    const [error] = answer.issues;
    if (error !== undefined) {
      const [issue] = error.issues ?? [];
      this.#problems.report(
        issue === undefined ? error : { ...error, message: issue.message, advice: issue.advice, detail: issue.path },
      );
    }
    return false;
  }

  #refuse(issues: readonly Issue[]): null {
    for (const issue of issues.slice(0, 1)) this.#problems.report(rejected(issue));
    return null;
  }

  async #paste(make: (design: Design, scenario: Scenario) => PastedRecords | null): Promise<void> {
    let pasted: PastedRecords | null = null;
    const taken = await this.#apply((design, scenario) => {
      pasted = make(design, scenario);
      return pasted?.edit ?? null;
    });
    const { nodes, links, unlike } = (pasted as PastedRecords | null) ?? { nodes: [], links: [], unlike: [] };
    if (!taken || nodes.length === 0) return;
    this.#selection.selectMany(nodes, links);
    if (unlike.length > 0) this.#problems.report(unlikeServices(unlike));
  }

  /** The services chosen for links; else those that one end gives or passes on and the other wants; else the first. */
  #servicesBetween(design: Design, one: MeshNode, other: MeshNode): Design['mesh']['services'] {
    const carried = design.mesh.services.filter((service) => service.flow !== 'ladder');
    const chosen = carried.filter(({ id }) => this.services.includes(id));
    if (chosen.length > 0) return chosen;
    const touches = (node: MeshNode, id: string): boolean =>
      [...node.provides, ...node.needs, ...node.relays].some(({ service }) => service === id);
    const common = carried.filter(({ id }) => touches(one, id) && touches(other, id));
    return (common.length > 0 ? common : carried).slice(0, 1);
  }
}
