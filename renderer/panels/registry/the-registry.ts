import { openDocument, selection } from '@ui/state/lab';
import { Registry } from './registry.svelte';

/** The registry of the page; what it shows stays while the map is in sight. */
export const registry = new Registry(openDocument, selection);
