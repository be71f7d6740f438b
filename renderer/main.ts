import './background/without-eval';
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-tc';
import { mount } from 'svelte';
import App from './App.svelte';
import { obeyMenu } from './state/commands';
import { desktopShell } from './state/desktop-shell';
import { settings, startLab } from './state/lab';
import './theme.css';

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the lab.');

settings.followSystem(window.matchMedia('(prefers-color-scheme: dark)'));
mount(App, { target });
desktopShell()?.onMenu((command) => void obeyMenu(command));
void startLab();
