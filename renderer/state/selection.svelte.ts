import { idSet, toggled, withId, type IdSet } from './id-set';

export type Selected = { readonly kind: 'node' | 'link'; readonly id: string };

const none = idSet();

/** What the map, the lists and the inspector point at: one record in front, and any number chosen along with it. */
export class Selection {
  #selected = $state.raw<Selected | null>(null);
  #alongNodes = $state.raw<IdSet>(none);
  #alongLinks = $state.raw<IdSet>(none);
  hovered = $state.raw<Selected | null>(null);

  readonly node = $derived(this.#selected?.kind === 'node' ? this.#selected.id : null);
  readonly link = $derived(this.#selected?.kind === 'link' ? this.#selected.id : null);
  /** All chosen nodes, the one in front among them. */
  readonly nodes: IdSet = $derived(withId(this.#alongNodes, this.node));
  readonly links: IdSet = $derived(withId(this.#alongLinks, this.link));
  readonly count = $derived(this.nodes.size + this.links.size);

  /** The record in front. */
  get selected(): Selected | null {
    return this.#selected;
  }

  /** Chooses one record and nothing else. */
  set selected(selected: Selected | null) {
    this.#selected = selected;
    this.#alongNodes = none;
    this.#alongLinks = none;
  }

  selectNode(id: string): void {
    this.selected = { kind: 'node', id };
  }

  selectLink(id: string): void {
    this.selected = { kind: 'link', id };
  }

  /** Chooses many; the first node, else the first link, comes to the front. */
  selectMany(nodes: Iterable<string>, links: Iterable<string> = []): void {
    this.#alongNodes = idSet(nodes);
    this.#alongLinks = idSet(links);
    const [node] = this.#alongNodes;
    const [link] = this.#alongLinks;
    this.#selected =
      node !== undefined ? { kind: 'node', id: node } : link !== undefined ? { kind: 'link', id: link } : null;
  }

  /** Adds a record to what is chosen, or takes it out. */
  toggle({ kind, id }: Selected): void {
    const added = !this.has({ kind, id });
    const nodes = kind === 'node' ? toggled(this.nodes, id) : this.nodes;
    const links = kind === 'link' ? toggled(this.links, id) : this.links;
    this.selectMany(nodes, links);
    if (added) this.#selected = { kind, id };
  }

  has({ kind, id }: Selected): boolean {
    return (kind === 'node' ? this.nodes : this.links).has(id);
  }

  /** Lets go of what does not stand any more, as after an undo or in another design. */
  keepOnly(stands: (record: Selected) => boolean): void {
    const nodes = [...this.nodes].filter((id) => stands({ kind: 'node', id }));
    const links = [...this.links].filter((id) => stands({ kind: 'link', id }));
    if (nodes.length === this.nodes.size && links.length === this.links.size) return;
    const front = this.#selected;
    this.selectMany(nodes, links);
    if (front !== null && stands(front)) this.#selected = front;
  }

  clear(): void {
    this.selected = null;
    this.hovered = null;
  }
}
