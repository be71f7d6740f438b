export type Selected = { readonly kind: 'node' | 'link'; readonly id: string };

/** What the map, the lists and the inspector point at. */
export class Selection {
  selected = $state.raw<Selected | null>(null);
  hovered = $state.raw<Selected | null>(null);

  readonly node = $derived(this.selected?.kind === 'node' ? this.selected.id : null);
  readonly link = $derived(this.selected?.kind === 'link' ? this.selected.id : null);

  selectNode(id: string): void {
    this.selected = { kind: 'node', id };
  }

  selectLink(id: string): void {
    this.selected = { kind: 'link', id };
  }

  clear(): void {
    this.selected = null;
    this.hovered = null;
  }
}
