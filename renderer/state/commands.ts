import type { HostError } from '@host/contract/errors';
import type { MenuCommand } from '@host/contract/shell';
import type { HazardTemplate } from '@scenarios/templates/hazard-template';
import type { Result } from '@scenarios/format/result';
import { desktopShell } from './desktop-shell';
import { connection, editor, openDocument, playback, problems, runs, selection, settings, view } from './lab';

function said(answer: Result<unknown, HostError>): boolean {
  if (!answer.ok && answer.issues[0] !== undefined) problems.report(answer.issues[0]);
  return answer.ok;
}

/** A file name made from the title, for a copy. */
const suggestedName = (): string => {
  const name = openDocument.info?.path.split(/[\\/]/).at(-1) ?? 'scenario.holdfast';
  return name.endsWith('.holdfast') ? name : `${name}.holdfast`;
};

export async function createFromLibrary(slug: string): Promise<void> {
  if (!openDocument.busy) said(await openDocument.create(slug));
}

export async function openPath(path: string): Promise<void> {
  if (!openDocument.busy) said(await openDocument.open(path));
}

export async function chooseDocument(): Promise<void> {
  if (connection.info?.capabilities.nativeFileDialogs !== true) {
    view.dialog = 'open';
    return;
  }
  const path = await desktopShell()?.chooseOpen();
  if (typeof path === 'string') await openPath(path);
}

export async function saveCopy(): Promise<void> {
  if (openDocument.info === null) return;
  if (connection.info?.capabilities.nativeFileDialogs !== true) {
    view.dialog = 'save-as';
    return;
  }
  const path = await desktopShell()?.chooseSave(suggestedName());
  if (typeof path === 'string') said(await openDocument.saveAs(path, true));
}

/** Back to the library; the document is kept in its file. */
export async function closeDocument(): Promise<void> {
  if (openDocument.info !== null) said(await openDocument.close());
}

export async function undo(): Promise<void> {
  if ((openDocument.info?.undo ?? null) !== null) said(await openDocument.undo());
}

export async function redo(): Promise<void> {
  if ((openDocument.info?.redo ?? null) !== null) said(await openDocument.redo());
}

export async function run(): Promise<void> {
  view.centre = 'map';
  await runs.startRun();
}

export async function runEnsemble(): Promise<void> {
  await runs.startEnsemble();
}

/** Takes up the drawing tools, or lays them down. */
export function toggleEditor(): void {
  view.centre = 'map';
  editor.on = !editor.on;
}

/** Shows the comparison, or the map again where it is shown already. */
export function toggleComparison(): void {
  if ((openDocument.scenario?.designs.length ?? 0) < 2) return;
  view.centre = view.centre === 'compare' ? 'map' : 'compare';
}

/** Shows exercises, or the map again where they are shown already. */
export function toggleExercise(): void {
  view.centre = view.centre === 'exercise' ? 'map' : 'exercise';
}

/** Shows the table of all records, or the map again where it is shown already. */
export function toggleRegistry(): void {
  view.centre = view.centre === 'registry' ? 'map' : 'registry';
}

/** Runs again what was shown, for a design, hazard or seed that has no run yet. */
async function followChoice(hadRun: boolean): Promise<void> {
  if (hadRun && (runs.run === null || runs.run.request.seed !== openDocument.seed)) await runs.startRun();
}

export async function chooseDesign(id: string): Promise<void> {
  const hadRun = runs.run !== null;
  openDocument.designId = id;
  await followChoice(hadRun);
}

export async function chooseHazard(id: string): Promise<void> {
  const hadRun = runs.run !== null;
  openDocument.hazardId = id;
  await followChoice(hadRun);
}

/** Adds a ready-made hazard, fitted to the design shown, and chooses it. */
export async function addHazard(template: HazardTemplate): Promise<void> {
  const { scenario, design } = openDocument;
  if (scenario === null || design === null) return;
  const made = template.make(design.mesh, new Set(scenario.hazards.map((hazard) => hazard.id)));
  if (!made.ok) return;
  for (const hazard of made.value) {
    const at = openDocument.scenario?.hazards.length ?? 0;
    if (!said(await openDocument.applyEdit({ kind: 'add-hazard', at, hazard }))) return;
  }
  openDocument.hazardId = made.value.at(-1)?.id ?? openDocument.hazardId;
}

export async function removeHazard(id: string): Promise<void> {
  said(await openDocument.applyEdit({ kind: 'remove-hazard', id }));
}

/** Sets one plain figure of the hazard that is chosen. */
export async function setHazardFigure(key: string, value: number): Promise<void> {
  const { hazard } = openDocument;
  if (hazard === null) return;
  said(await openDocument.applyEdit({ kind: 'set-hazard', hazard: { ...hazard, [key]: value } }));
}

export async function chooseSeed(seed: number): Promise<void> {
  openDocument.seed = seed;
  await followChoice(runs.run !== null);
}

/** Stops every job of this page. */
export async function cancelJobs(): Promise<void> {
  await Promise.all(runs.jobs.map((job) => runs.cancel(job.id)));
}

/** Selects a node and brings the inspector to the front. */
export function inspectNode(id: string): void {
  selection.selectNode(id);
  view.sideTab = 'inspector';
}

export function inspectLink(id: string): void {
  selection.selectLink(id);
  view.sideTab = 'inspector';
}

/** Carries out an entry of the desktop shell's menu; unknown ones are left alone. */
export async function obeyMenu(command: string): Promise<void> {
  const actions: Readonly<Record<MenuCommand, () => unknown>> = {
    library: closeDocument,
    'open-document': chooseDocument,
    'save-document-as': saveCopy,
    'close-document': closeDocument,
    undo,
    redo,
    run,
    'run-ensemble': runEnsemble,
    compare: toggleComparison,
    cancel: cancelJobs,
    'play-pause': () => playback.toggle(),
    'theme-system': () => settings.setTheme('system'),
    'theme-light': () => settings.setTheme('light'),
    'theme-dark': () => settings.setTheme('dark'),
    'theme-projector': () => settings.setTheme('projector'),
    'language-en': () => settings.setLanguage('en'),
    'language-zh-Hant': () => settings.setLanguage('zh-Hant'),
  };
  if (Object.hasOwn(actions, command)) await actions[command as MenuCommand]();
}
