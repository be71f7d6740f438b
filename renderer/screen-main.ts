import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-tc';
import { screenSocketPath } from '@host/contract/shell';
import { mount } from 'svelte';
import { Screen } from './panels/screen/screen.svelte';
import ScreenPage from './panels/screen/ScreenPage.svelte';
import { Connection } from './state/connection.svelte';
import { reachHost } from './state/reach-host';
import './theme.css';

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the screen.');

const connection = new Connection(() => reachHost(screenSocketPath));
const screen = new Screen(connection.ask, () => performance.now());
connection.onEvent((event) => screen.handle(event));
mount(ScreenPage, { target, props: { connection, screen } });
