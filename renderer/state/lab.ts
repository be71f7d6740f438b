import { Checks } from './checks.svelte';
import { Connection } from './connection.svelte';
import { OpenDocument } from './document.svelte';
import { Editor } from './editor.svelte';
import { Exercises } from './exercises.svelte';
import { FrameView } from './frame-view.svelte';
import { Library } from './library.svelte';
import { Playback } from './playback.svelte';
import { Problems } from './problems.svelte';
import { reachHost } from './reach-host';
import { Runs } from './runs.svelte';
import { Selection } from './selection.svelte';
import { Settings } from './settings.svelte';
import { Versions } from './versions.svelte';
import { View } from './view.svelte';

/** The state of the page: one of each, wired together. Components read it; tests make their own parts. */
export const connection = new Connection(() => reachHost());
export const problems = new Problems();
export const settings = new Settings(connection.ask, problems);
export const openDocument = new OpenDocument(
  connection.ask,
  () => {
    runs.reset();
    playback.reset();
    selection.clear();
    view.reset();
    editor.reset();
    exercises.reset();
  },
  () => void runs.showNewest(),
);
export const versions: Versions = new Versions(connection.ask, openDocument);
export const library = new Library(connection.ask);
export const view = new View();
export const selection = new Selection();
export const editor: Editor = new Editor(openDocument, selection, problems);
/** Milliseconds between two looks at the clock of an exercise. */
const clockPause = 250;
export const exercises: Exercises = new Exercises(connection.ask, openDocument, problems, {
  now: () => performance.now(),
  afterwards: (work) => {
    setTimeout(work, 250);
  },
  tick: (work) => {
    const timer = setInterval(work, clockPause);
    return () => clearInterval(timer);
  },
});
/** Milliseconds without an edit after which the design is looked at. */
const checkPause = 250;
export const checks = new Checks((work) => {
  const timer = setTimeout(work, checkPause);
  return () => clearTimeout(timer);
});
export const runs: Runs = new Runs(connection.ask, openDocument, problems, () => playback.showNewRun());
export const playback: Playback = new Playback({
  run: () => runs.run,
  horizonSeconds: () => openDocument.horizonSeconds,
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
});
export const frameView = new FrameView(runs, playback);

connection.onEvent((event) => {
  openDocument.handle(event);
  runs.handle(event);
  exercises.handle(event);
});

/** Reaches the host, then takes up the settings and the document it already has open. */
export async function startLab(): Promise<void> {
  if (!(await connection.connect())) return;
  await Promise.all([settings.load(), openDocument.resume()]);
  view.started = true;
}
