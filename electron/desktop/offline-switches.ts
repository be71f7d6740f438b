/** Chromium switches that keep the browser below the interface from looking anything up or calling home. */
export const offlineSwitches: readonly (readonly [name: string, value: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server', ''],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['disable-quic', ''],
  ['disable-sync', ''],
  ['no-pings', ''],
];
