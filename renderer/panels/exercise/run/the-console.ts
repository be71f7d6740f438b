import { connection, exercises, playback } from '@ui/state/lab';
import { RunConsole } from './console.svelte';

/** The console of the page. */
export const runConsole: RunConsole = new RunConsole(connection.ask, exercises, playback);
