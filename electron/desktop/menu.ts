import type { MenuCommand } from '@host/contract/shell';
import type { LocalText } from '@scenarios/format/text';
import type { MenuItemConstructorOptions } from 'electron';

export type MenuLanguage = 'en' | 'zh-Hant';

/** What Undo and Redo would do, in the language of the page; empty: nothing. */
export type MenuSteps = { readonly undo: string; readonly redo: string };

/** A label that a page gave, short enough for a menu; what would be an access key is a letter. */
const plain = (label: string): string => (label.length > 80 ? `${label.slice(0, 79)}…` : label).replaceAll('&', '&&');

/** What a page says of its steps, or null where it is none of that. */
export const readMenuSteps = (undo: unknown, redo: unknown): MenuSteps | null =>
  typeof undo === 'string' && typeof redo === 'string' ? { undo, redo } : null;

type Entry = MenuCommand | 'separator' | { readonly role: NonNullable<MenuItemConstructorOptions['role']> };

/** What the menu is, apart from how Electron wants it. */
const menus: readonly { readonly label: LocalText; readonly entries: readonly Entry[] }[] = [
  {
    label: { en: 'File', 'zh-Hant': '檔案' },
    entries: ['library', 'open-document', 'save-document-as', 'close-document', 'separator', { role: 'quit' }],
  },
  {
    label: { en: 'Edit', 'zh-Hant': '編輯' },
    entries: ['undo', 'redo', 'separator', { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  },
  {
    label: { en: 'Simulation', 'zh-Hant': '推演' },
    entries: ['run', 'run-ensemble', 'compare', 'cancel', 'separator', 'play-pause'],
  },
  {
    label: { en: 'View', 'zh-Hant': '檢視' },
    entries: [
      'theme-system',
      'theme-light',
      'theme-dark',
      'theme-projector',
      'separator',
      'language-en',
      'language-zh-Hant',
      'separator',
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
    ],
  },
];

const commandLabels: Readonly<Record<MenuCommand, LocalText>> = {
  library: { en: 'Library', 'zh-Hant': '情境庫' },
  'open-document': { en: 'Open…', 'zh-Hant': '開啟…' },
  'save-document-as': { en: 'Save a Copy As…', 'zh-Hant': '另存複本…' },
  'close-document': { en: 'Close Document', 'zh-Hant': '關閉文件' },
  undo: { en: 'Undo', 'zh-Hant': '復原' },
  redo: { en: 'Redo', 'zh-Hant': '重做' },
  run: { en: 'Run', 'zh-Hant': '推演' },
  'run-ensemble': { en: 'Run Ensemble', 'zh-Hant': '系集模擬' },
  compare: { en: 'Compare Designs', 'zh-Hant': '比較設計方案' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  'play-pause': { en: 'Play or Pause', 'zh-Hant': '播放或暫停' },
  'theme-system': { en: 'Follow System Appearance', 'zh-Hant': '依系統設定' },
  'theme-light': { en: 'Light', 'zh-Hant': '淺色' },
  'theme-dark': { en: 'Dark', 'zh-Hant': '深色' },
  'theme-projector': { en: 'Projector', 'zh-Hant': '投影' },
  'language-en': { en: 'English', 'zh-Hant': 'English' },
  'language-zh-Hant': { en: '繁體中文', 'zh-Hant': '繁體中文' },
};

const roleLabels: Readonly<Partial<Record<NonNullable<MenuItemConstructorOptions['role']>, LocalText>>> = {
  quit: { en: 'Quit Holdfast', 'zh-Hant': '結束 Holdfast' },
  cut: { en: 'Cut', 'zh-Hant': '剪下' },
  copy: { en: 'Copy', 'zh-Hant': '複製' },
  paste: { en: 'Paste', 'zh-Hant': '貼上' },
  selectAll: { en: 'Select All', 'zh-Hant': '全選' },
  resetZoom: { en: 'Actual Size', 'zh-Hant': '實際大小' },
  zoomIn: { en: 'Zoom In', 'zh-Hant': '放大' },
  zoomOut: { en: 'Zoom Out', 'zh-Hant': '縮小' },
  togglefullscreen: { en: 'Full Screen', 'zh-Hant': '全螢幕' },
};

/** Only keys that no text field wants for itself; undo and redo are left to the page, which knows where the focus is. */
const accelerators: Readonly<Partial<Record<MenuCommand, string>>> = {
  'open-document': 'CmdOrCtrl+O',
  'save-document-as': 'CmdOrCtrl+Shift+S',
};

/**
 * Template for `Menu.buildFromTemplate`.
 * @param send gets the command of a chosen entry
 * @param developer adds the developer tools
 * @param steps what Undo and Redo are called
 */
export const menuTemplate = (
  language: MenuLanguage,
  platform: NodeJS.Platform,
  send: (command: MenuCommand) => void,
  developer: boolean,
  steps: MenuSteps = { undo: '', redo: '' },
): MenuItemConstructorOptions[] => {
  const text = (label: LocalText): string => label[language];
  const item = (entry: Entry): MenuItemConstructorOptions => {
    if (entry === 'separator') return { type: 'separator' };
    if (typeof entry === 'string') {
      const accelerator = accelerators[entry];
      const step = entry === 'undo' || entry === 'redo' ? steps[entry] : null;
      return {
        id: entry,
        label: step === null || step === '' ? text(commandLabels[entry]) : plain(step),
        ...(step === '' ? { enabled: false } : {}),
        click: () => send(entry),
        ...(accelerator === undefined ? {} : { accelerator }),
      };
    }
    const label = roleLabels[entry.role];
    return label === undefined ? { role: entry.role } : { role: entry.role, label: text(label) };
  };
  const template: MenuItemConstructorOptions[] = menus.map(({ label, entries }) => ({
    label: text(label),
    submenu: entries.map(item),
  }));
  if (platform === 'darwin') template.unshift({ role: 'appMenu' });
  if (developer) template.push({ role: 'toggleDevTools' });
  return template;
};
