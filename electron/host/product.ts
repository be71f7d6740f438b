/** What this program calls itself; the version is that of package.json. */
export const product = { name: 'Holdfast', version: '0.1.0' } as const;
