import type { HostError } from '@host/contract/errors';
import { alignNodes, type Alignment } from '@scenarios/editing/align-nodes';
import { copyRecords, readClip } from '@scenarios/editing/clip';
import { connectNodes, usualLinkKind } from '@scenarios/editing/connect-nodes';
import { deleteRecords } from '@scenarios/editing/delete-records';
import { groupNodes } from '@scenarios/editing/group-nodes';
import { moveNodes } from '@scenarios/editing/move-nodes';
import { pasteRecords } from '@scenarios/editing/paste-records';
import { placeNode } from '@scenarios/editing/place-node';
import type { Edit } from '@scenarios/format/edit';
import type { Issue } from '@scenarios/format/issues';
import type { LinkKind } from '@scenarios/format/link';
import type { MeshNode, NodeKind } from '@scenarios/format/node';
import type { Result } from '@scenarios/format/result';
import type { Design, Scenario } from '@scenarios/format/scenario';
import type { NodeSize } from '@scenarios/templates/typology/node-template';
import { indexBy } from './index-by';
import type { Problems } from './problems.svelte';
import type { Selection } from './selection.svelte';

export const editorTools = ['select', 'place', 'connect', 'measure'] as const;
export type EditorTool = (typeof editorTools)[number];

type Place = MeshNode['position'];

/** The part of the open document that an editor works on. */
export type EditedDocument = {
  readonly scenario: Scenario | null;
  readonly design: Design | null;
  readonly applyEdit: (edit: Edit) => Promise<Result<unknown, HostError>>;
};

/** Degrees by which copies stand beside their originals. */
const besides = 0.002;

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
  async apply(edit: Edit | null): Promise<boolean> {
    if (edit === null) return true;
    const answer = await this.#document.applyEdit(edit);
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

  async place(position: Place, kind: NodeKind = this.kind): Promise<void> {
    const { design } = this.#document;
    if (design === null) return;
    const { node, edit } = placeNode(design, kind, position, this.size);
    if (await this.apply(edit)) this.#selection.selectNode(node.id);
  }

  async connect(from: string, to: string): Promise<void> {
    const { design } = this.#document;
    const one = design?.mesh.nodes.find((node) => node.id === from);
    const other = design?.mesh.nodes.find((node) => node.id === to);
    if (design === null || one === undefined || other === undefined) return;
    const services = this.#servicesBetween(design, one, other);
    const [first] = services;
    if (first === undefined) return;
    const made = connectNodes(design, one, other, this.linkKind ?? usualLinkKind(first), services);
    if (!made.ok) {
      for (const issue of made.issues.slice(0, 1)) this.#problems.report(rejected(issue));
      return;
    }
    if (await this.apply(made.value.edit)) this.#selection.selectLink(made.value.link.id);
  }

  move(places: ReadonlyMap<string, Place>): Promise<boolean> {
    const { design } = this.#document;
    return this.apply(design === null ? null : moveNodes(design, places));
  }

  /** Moves what is chosen by degrees. */
  nudge(lon: number, lat: number): Promise<boolean> {
    const nodes = this.#document.design?.mesh.nodes.filter((node) => this.#selection.nodes.has(node.id)) ?? [];
    return this.move(
      indexBy(
        nodes.map(({ id, position }) => ({ id, lon: position.lon + lon, lat: position.lat + lat })),
        ({ id }) => id,
      ),
    );
  }

  align(how: Alignment): Promise<boolean> {
    const { design } = this.#document;
    return this.apply(design === null ? null : alignNodes(design, this.#selection.nodes, how));
  }

  group(community: string | null): Promise<boolean> {
    const { design } = this.#document;
    return this.apply(design === null ? null : groupNodes(design, this.#selection.nodes, community));
  }

  async deleteSelected(): Promise<void> {
    const { scenario, design } = this.#document;
    if (scenario === null || design === null || this.#selection.count === 0) return;
    const { nodes, links } = this.#selection;
    const made = deleteRecords(scenario, design, { nodes, links });
    if (!made.ok) {
      for (const issue of made.issues.slice(0, 1)) this.#problems.report(rejected(issue));
      return;
    }
    if (await this.apply(made.value.edit)) this.#selection.clear();
  }

  async duplicate(): Promise<void> {
    const { design } = this.#document;
    if (design === null) return;
    const clip = copyRecords(design.mesh, this.#selection.nodes);
    await this.#paste(pasteRecords(design, clip, { lon: besides, lat: -besides }, 'duplicate'));
  }

  /** What is chosen as text for the clipboard; null where no node is chosen. */
  copy(): string | null {
    const { design } = this.#document;
    if (design === null || this.#selection.nodes.size === 0) return null;
    return JSON.stringify(copyRecords(design.mesh, this.#selection.nodes));
  }

  /** Pastes records from the clipboard, their middle at a place where one is given; false where they are not ours. */
  async paste(text: string, at: Place | null): Promise<boolean> {
    const { design } = this.#document;
    const clip = readClip(text);
    if (design === null || clip === null || clip.nodes.length === 0) return false;
    const middle = (axis: 'lon' | 'lat'): number => {
      const values = clip.nodes.map((node) => node.position[axis]);
      return (Math.min(...values) + Math.max(...values)) / 2;
    };
    const shift =
      at === null ? { lon: besides, lat: -besides } : { lon: at.lon - middle('lon'), lat: at.lat - middle('lat') };
    return this.#paste(pasteRecords(design, clip, shift));
  }

  selectAll(): void {
    const { mesh } = this.#document.design ?? {};
    if (mesh !== undefined)
      this.#selection.selectMany(
        mesh.nodes.map(({ id }) => id),
        mesh.links.map(({ id }) => id),
      );
  }

  async #paste(pasted: ReturnType<typeof pasteRecords>): Promise<boolean> {
    if (pasted === null || !(await this.apply(pasted.edit))) return false;
    this.#selection.selectMany(pasted.nodes, pasted.links);
    return true;
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
