import { linkHelp } from '@scenarios/format/help/link';
import { nodeHelp } from '@scenarios/format/help/node';
import type { MeshLink } from '@scenarios/format/link';
import type { MeshNode } from '@scenarios/format/node';
import { mapMessages } from '@ui/canvas/messages';
import { nodeKindMessages } from '@ui/i18n/messages/entities';
import { labMessages } from '@ui/i18n/messages/lab';
import { t } from '@ui/i18n/translate';
import { checkMessages } from '@ui/panels/checks/messages';
import { editorMessages } from '@ui/panels/editor/messages';
import { formMessages } from '@ui/panels/form/messages';
import { lensMessages, lensNameMessages } from '@ui/panels/legend/lens-messages';
import { versionMessages } from '@ui/panels/versions/messages';
import { tourMessages as m } from './messages';
import type { Side } from './place-card';
import type { TourControl, TourSight, TourStep } from './tour-step';

const page = (side: Side, ...selectors: readonly string[]): TourControl => ({ on: 'page', side, selectors });
const control = (side: Side, name: string): TourControl => page(side, `[data-control="${name}"]`);
/** Drawing tools stand on the map only while they are taken up. */
const tool = (name: string): TourControl =>
  page('right', `[data-control="tool-${name}"]`, '[data-control="edit"]', '[data-control="registry"]');
const map = page('right', '[data-testid="map"]', '[data-control="registry"]');

const nodesOf = ({ world }: TourSight): readonly MeshNode[] => world.document.design?.mesh.nodes ?? [];
const linksOf = ({ world }: TourSight): readonly MeshLink[] => world.document.design?.mesh.links ?? [];

/** The site that was added on this tour, the newest of several; null before. */
function siteOf(sight: TourSight): MeshNode | null {
  const old = new Set(sight.start?.mesh.nodes.map(({ id }) => id));
  return nodesOf(sight).findLast(({ id }) => !old.has(id)) ?? null;
}
const site = (sight: TourSight): TourControl => {
  const own = siteOf(sight);
  return own === null ? map : { on: 'map', node: own.id };
};

/** The nearest substation that had no link to the site of the tour when the step began. */
function supplyOf(sight: TourSight): MeshNode | null {
  const own = siteOf(sight);
  const links = sight.before.design?.mesh.links ?? [];
  const supplied = new Set(links.flatMap(({ from, to }) => (from === own?.id ? [to] : to === own?.id ? [from] : [])));
  const away = ({ position: { lon, lat } }: MeshNode): number =>
    own === null ? 0 : (lon - own.position.lon) ** 2 + (lat - own.position.lat) ** 2;
  return (
    nodesOf(sight)
      .filter(({ id, kind }) => kind === 'substation' && !supplied.has(id))
      .toSorted((one, other) => away(one) - away(other))[0] ?? null
  );
}
const supply = (sight: TourSight): TourControl => {
  const node = supplyOf(sight);
  return node === null ? map : { on: 'map', node: node.id };
};

const grown = ({ world, before }: TourSight): boolean => (world.document.info?.revision ?? 0) > before.revision;
const edited = (sight: TourSight, action: string): boolean =>
  grown(sight) && sight.world.document.info?.undo?.action === action;
const added = (now: readonly { readonly id: string }[], old: readonly { readonly id: string }[] = []): boolean => {
  const ids = new Set(old.map(({ id }) => id));
  return now.some(({ id }) => !ids.has(id));
};
const linked = (sight: TourSight): boolean => added(linksOf(sight), sight.before.design?.mesh.links);
const tied = (sight: TourSight): boolean => {
  const old = new Set(sight.before.design?.mesh.links.flatMap(({ id, tie }) => (tie === undefined ? [] : [id])));
  return linksOf(sight).some(({ id, tie }) => tie !== undefined && !old.has(id));
};
const between = (sight: TourSight) => {
  const [from, to] = [supplyOf(sight), siteOf(sight)];
  return {
    from: from === null ? t(nodeKindMessages.substation) : t(from.name),
    to: to === null ? t(nodeKindMessages.school) : t(to.name),
  };
};

/** The tour: each step is done with the real controls, on a document of its own. */
export const tourSteps: readonly TourStep[] = [
  {
    title: m.addTitle,
    why: m.addWhy,
    tasks: [
      {
        text: m.addEdit,
        values: () => ({ edit: t(mapMessages.edit) }),
        control: () => page('left', '[data-control="edit"]', '[data-control="registry"]'),
        done: ({ world }) => world.editor.on,
      },
      {
        text: m.addKind,
        values: () => ({ place: t(editorMessages.place), kind: t(nodeKindMessages.school) }),
        control: ({ world }) => (world.editor.tool === 'place' ? control('right', 'kind') : tool('place')),
        done: ({ world }) => world.editor.on && world.editor.tool === 'place' && world.editor.kind === 'school',
      },
      {
        text: m.addPlace,
        control: () => map,
        done: (sight) => added(nodesOf(sight), sight.before.design?.mesh.nodes),
      },
    ],
  },
  {
    title: m.moveTitle,
    why: m.moveWhy,
    tasks: [
      {
        text: m.moveTool,
        values: () => ({ select: t(editorMessages.select) }),
        control: () => tool('select'),
        done: ({ world }) => world.editor.on && world.editor.tool === 'select',
      },
      { text: m.moveDrag, control: site, done: (sight) => edited(sight, 'move') },
    ],
  },
  {
    title: m.linkTitle,
    why: m.linkWhy,
    tasks: [
      {
        text: m.linkTool,
        values: () => ({ connect: t(editorMessages.connect) }),
        control: () => tool('connect'),
        done: ({ world }) => world.editor.on && world.editor.tool === 'connect',
      },
      { text: m.linkDrag, values: between, control: supply, done: linked },
    ],
  },
  {
    title: m.tieTitle,
    why: m.tieWhy,
    tasks: [
      { text: m.tieDrag, values: between, control: supply, done: linked },
      {
        text: m.tieAdd,
        values: () => ({ tie: t(linkHelp.tie.label), add: t(formMessages.add) }),
        control: () => page('left', '[data-facet="tie"][open] button', '[data-facet="tie"] summary', '.right .pane'),
        done: tied,
      },
    ],
  },
  {
    title: m.facetTitle,
    why: m.facetWhy,
    tasks: [
      {
        text: m.facetSite,
        values: () => ({ select: t(editorMessages.select) }),
        control: site,
        done: (sight) => sight.world.selection.node !== null && sight.world.editor.on,
      },
      {
        text: m.facetEdit,
        values: () => ({ needs: t(nodeHelp.needs.label) }),
        control: () =>
          page('left', '[data-facet="needs"][open] input[inputmode]', '[data-facet="needs"] summary', '.right .pane'),
        done: (sight) => edited(sight, 'edit'),
      },
    ],
  },
  {
    title: m.lensTitle,
    why: m.lensWhy,
    tasks: [
      {
        text: m.lensChoose,
        values: () => ({ lens: t(lensMessages.lens), logistics: t(lensNameMessages.logistics) }),
        control: () => page('right', '[data-control="lens"] select', '[data-control="registry"]'),
        done: ({ world, before }) => world.lens() !== 'none' && world.lens() !== before.lens,
      },
    ],
  },
  {
    title: m.problemTitle,
    why: m.problemWhy,
    tasks: [
      {
        text: m.problemTab,
        values: () => ({ problems: t(checkMessages.tab) }),
        control: () => page('left', '[role="tab"][data-value="checks"]'),
        done: ({ world }) => world.view.sideTab === 'checks',
      },
      {
        text: m.problemFix,
        values: () => ({ fix: t(checkMessages.fix) }),
        control: (sight) =>
          page(
            'left',
            `[data-control="fix"][data-of="${siteOf(sight)?.id ?? ''}"]`,
            '[data-control="fix"]',
            '[role="tab"][data-value="checks"]',
          ),
        done: (sight) => edited(sight, 'fix'),
      },
    ],
  },
  {
    title: m.runTitle,
    why: m.runWhy,
    tasks: [
      {
        text: m.runPress,
        values: () => ({ run: t(labMessages.run) }),
        control: () => control('below', 'run'),
        done: ({ world, before }) => world.runs.run !== null && world.runs.run !== before.run && !world.runs.outdated,
      },
    ],
  },
  {
    title: m.keepTitle,
    why: m.keepWhy,
    tasks: [
      {
        text: m.keepUndo,
        values: () => ({ undo: t(labMessages.undo) }),
        control: () => control('below', 'undo'),
        done: (sight) => grown(sight) && sight.world.document.info?.redo !== null,
      },
      {
        text: m.keepVersion,
        values: () => ({
          file: t(labMessages.file),
          versions: t(versionMessages.open),
          save: t(versionMessages.save),
        }),
        control: () => page('below', '[data-control="save-version"]', '[data-control="document"] .ui-menu-trigger'),
        done: ({ world, before }) => world.versions.list.some(({ versionId }) => !before.versions.includes(versionId)),
      },
    ],
  },
  {
    title: m.registryTitle,
    why: m.registryWhy,
    tasks: [
      {
        text: m.registryOpen,
        values: () => ({ registry: t(labMessages.registry) }),
        control: () => control('below', 'registry'),
        done: ({ world }) => world.view.centre === 'registry',
      },
    ],
  },
];
