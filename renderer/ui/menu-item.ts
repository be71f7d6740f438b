/** An entry of a menu. */
export type MenuItem =
  | {
      readonly kind: 'action';
      readonly text: string;
      readonly shortcut?: string;
      readonly disabled?: boolean;
      readonly onselect: () => void;
    }
  | { readonly kind: 'choice'; readonly text: string; readonly chosen: boolean; readonly onselect: () => void }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'separator' };
