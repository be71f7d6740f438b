/** Names of the messages between preload and main process; nothing else is listened to. */
export const ipcChannels = {
  ready: 'holdfast:ready',
  port: 'holdfast:port',
  hostLost: 'holdfast:host-lost',
  menu: 'holdfast:menu',
  language: 'holdfast:language',
  steps: 'holdfast:steps',
  chooseOpen: 'holdfast:choose-open',
  chooseSave: 'holdfast:choose-save',
  openScreen: 'holdfast:open-screen',
} as const;
