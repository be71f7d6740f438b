import { alignments } from '@scenarios/editing/align-nodes';
import type { MapEditor } from '@ui/canvas/map-editor.svelte';
import { nodeKindMessages } from '@ui/i18n/messages/entities';
import { t } from '@ui/i18n/translate';
import { redo, undo } from '@ui/state/commands';
import { redoName, undoName } from '@ui/state/edit-names';
import { editor, openDocument, selection } from '@ui/state/lab';
import type { MenuItem } from '@ui/ui/menu-item';
import { editorMessages as m } from './messages';
import { nearestCommunities } from './nearest-communities';
import { pasteText } from './paste-text';

/** Communities offered in the menu, those nearest to what is chosen; the others are looked up by name. */
const communitiesOffered = 8;

async function pasteAt(place: { readonly lon: number; readonly lat: number } | null): Promise<void> {
  let text = '';
  try {
    text = await navigator.clipboard.readText();
  } catch {
    // Denied by the shell: the key stays, and the entry says so.
  }
  await pasteText(text, place);
}

/** What can be done at the place of the menu with what is chosen. */
export function contextItems(map: MapEditor, chooseCommunity: () => void): readonly MenuItem[] {
  const place = map.menuGround();
  const nodes = selection.nodes.size;
  const item = (text: string, onselect: () => void, shortcut?: string, disabled = false): MenuItem => ({
    kind: 'action',
    text,
    onselect,
    disabled,
    ...(shortcut === undefined ? {} : { shortcut }),
  });
  const always: readonly MenuItem[] = [
    item(
      t(m.addHere, { kind: t(nodeKindMessages[editor.kind]) }),
      () => {
        if (place !== null) void editor.place(place);
      },
      undefined,
      place === null,
    ),
    item(t(m.paste), () => void pasteAt(place), 'Ctrl+V'),
    item(t(m.selectAll), () => editor.selectAll(), 'Ctrl+A'),
    { kind: 'separator' },
    item(undoName(), () => void undo(), 'Ctrl+Z', (openDocument.info?.undo ?? null) === null),
    item(redoName(), () => void redo(), 'Ctrl+Y', (openDocument.info?.redo ?? null) === null),
  ];
  if (selection.count === 0) return always;
  const mesh = openDocument.design?.mesh;
  const communities = mesh === undefined ? [] : nearestCommunities(mesh.nodes, selection.nodes);
  return [
    ...(selection.node !== null && nodes === 1
      ? [item(t(m.linkFromHere), () => (map.linkFrom = selection.node), 'L')]
      : []),
    item(t(m.duplicate), () => void editor.duplicate(), 'Ctrl+D', nodes === 0),
    item(t(m.delete), () => void editor.deleteSelected(), 'Del'),
    ...(nodes > 1
      ? [
          { kind: 'separator' } as const,
          { kind: 'heading', text: t(m.align) } as const,
          ...alignments.map((how) => item(t(m[`align-${how}`]), () => void editor.align(how), undefined, map.arranged)),
        ]
      : []),
    ...(nodes > 0 && communities.length > 0
      ? [
          { kind: 'separator' } as const,
          { kind: 'heading', text: t(m.groupOf) } as const,
          ...communities
            .slice(0, communitiesOffered)
            .map((community) => item(t(community.name), () => void editor.group(community.id))),
          ...(communities.length > communitiesOffered
            ? [item(t(m.groupOther, { count: communities.length - communitiesOffered }), chooseCommunity)]
            : []),
          item(t(m.groupNone), () => void editor.group(null)),
        ]
      : []),
    { kind: 'separator' },
    ...always,
  ];
}
