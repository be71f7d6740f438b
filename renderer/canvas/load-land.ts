import type { LandTopology } from './land-rings';

const loaded = new Map<'10m' | '50m', Promise<LandTopology>>();

/** Natural Earth land as bundled with the program; read once, on first use. Nothing is fetched from outside. */
export function loadLand(detail: '10m' | '50m'): Promise<LandTopology> {
  const known = loaded.get(detail);
  if (known !== undefined) return known;
  const text = detail === '10m' ? import('world-atlas/land-10m.json?raw') : import('world-atlas/land-50m.json?raw');
  const topology = text.then((module) => JSON.parse(module.default) as LandTopology);
  loaded.set(detail, topology);
  return topology;
}
