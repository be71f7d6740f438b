export type SideTab = 'inspector' | 'checks' | 'sites' | 'results';
export type OpenDialog =
  | 'none'
  | 'open'
  | 'save-as'
  | 'new'
  | 'find'
  | 'shortcuts'
  | 'ensemble'
  | 'hazards'
  | 'versions'
  | 'document'
  | 'import'
  | 'export';

/** What of the lab is in sight: the centre, the side tab, the dialog, the sizes of the panes in pixels. */
export class View {
  /** False until it is known whether a document is open. */
  started = $state(false);
  centre = $state<'map' | 'registry' | 'compare' | 'exercise'>('map');
  sideTab = $state<SideTab>('inspector');
  dialog = $state<OpenDialog>('none');
  leftWidth = $state(196);
  rightWidth = $state(364);
  bottomHeight = $state(260);
  /** Height of the timeline below a comparison as long as it has nothing to show. */
  idleBottomHeight = 84;

  reset(): void {
    this.centre = 'map';
    this.sideTab = 'inspector';
    this.dialog = 'none';
  }
}
