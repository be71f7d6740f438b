import { contextBridge, ipcRenderer } from 'electron';
import { exposeShell, followLanguage, relayPorts } from './preload-bridge';

exposeShell(contextBridge, ipcRenderer);
relayPorts(ipcRenderer, window);
window.addEventListener('DOMContentLoaded', () => {
  const root = document.documentElement;
  followLanguage(ipcRenderer, root, (onChange) => {
    new MutationObserver(onChange).observe(root, { attributes: true, attributeFilter: ['lang'] });
  });
});
