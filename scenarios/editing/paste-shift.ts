import type { MeshNode } from '../format/node';
import type { Design } from '../format/scenario';
import { meshExtent } from '../templates/mesh-extent';
import type { Clip } from './clip';
import { keptPlace } from './move-nodes';

type Place = MeshNode['position'];

/** Degrees by which copies stand beside their originals, at least. */
const leastStep = 0.002;
/** So much of the reach of the mesh at least, so that copies are seen beside their originals when all of it is shown. */
const stepParts = 40;
/** A mesh ends this many times its reach from its centre: what was copied farther away comes from elsewhere. */
const farAway = 3;

/** Degrees by which copies stand beside their originals. */
export const stepBeside = (design: Design): number =>
  design.mesh.nodes.length === 0 ? leastStep : Math.max(leastStep, meshExtent(design.mesh).reach / stepParts);

/**
 * How far records from a clipboard are moved, degrees. With a place their middle comes there; without one they stand beside
 * where they were copied, beside what was pasted there before, or, where they come from far away, in the middle of the mesh.
 * `place` is where a mesh without sites is to be.
 */
export function pasteShift(design: Design, clip: Clip, at: Place | null, place?: Place): Place {
  const middle = (axis: 'lon' | 'lat'): number => {
    const values = clip.nodes.map((node) => node.position[axis]);
    return (
      (values.reduce((one, other) => Math.min(one, other), Infinity) +
        values.reduce((one, other) => Math.max(one, other), -Infinity)) /
      2
    );
  };
  const to = ({ lon, lat }: Place): Place => ({ lon: lon - middle('lon'), lat: lat - middle('lat') });
  if (at !== null) return to(at);
  const empty = design.mesh.nodes.length === 0;
  const { centre, reach } = empty ? { centre: place, reach: 0.1 } : meshExtent(design.mesh);
  const away =
    centre === undefined ? 0 : Math.max(Math.abs(middle('lon') - centre.lon), Math.abs(middle('lat') - centre.lat));
  const start = centre !== undefined && away > farAway * reach ? to(centre) : { lon: 0, lat: 0 };
  const taken = new Set(design.mesh.nodes.map(({ position }) => `${String(position.lon)} ${String(position.lat)}`));
  const [first] = clip.nodes;
  const step = stepBeside(design);
  for (let nth = 0; ; nth += 1) {
    const shift = { lon: start.lon + nth * step, lat: start.lat - nth * step };
    const { lon, lat } = keptPlace({
      lon: (first?.position.lon ?? 0) + shift.lon,
      lat: (first?.position.lat ?? 0) + shift.lat,
    });
    if (first === undefined || nth > design.mesh.nodes.length || !taken.has(`${String(lon)} ${String(lat)}`))
      return shift;
  }
}
