import type { MapLayer } from '../format/map-layer';
import { wholeOf } from './carried-whole';
import type { FlatTable } from './flatten';
import { flattenLinks, flattenNodes } from './flatten';
import type { MeshRecords } from './mesh-records';

type Geometry = { readonly type: string; readonly coordinates: unknown };

const featuresOf = ({ headers, records }: FlatTable, geometries: readonly Geometry[]): readonly object[] =>
  records.map(({ cells, holdfast }, index) => {
    const filled = headers
      .map((header, column) => [header, cells[column] ?? ''] as const)
      .filter(([header, cell]) => cell !== '' && !['id', 'lon', 'lat'].includes(header));
    return {
      type: 'Feature',
      id: cells[0],
      geometry: geometries[index],
      properties: { ...Object.fromEntries(filled), holdfast },
    };
  });

const collection = (features: readonly object[], more: object = {}): string => {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const head = JSON.stringify({ type: 'FeatureCollection', ...more }).slice(0, -1);
  return `${head},"features":[\n${lines}\n]}\n`;
};

/**
 * A mesh as GeoJSON (RFC 7946), a feature on each line: nodes as points, links as straight lines between them, with the same
 * names of properties as the columns of the CSV files. What these cannot hold travels in the property `holdfast`, and all that
 * is neither node nor link in the member `holdfast` of the collection, so that nothing of the mesh is lost: read back into the
 * same design nothing changes.
 */
export function writeGeojson(mesh: MeshRecords): string {
  const places = new Map(mesh.nodes.map(({ id, position }) => [id, [position.lon, position.lat]]));
  const points = mesh.nodes.map(({ id }) => ({ type: 'Point', coordinates: places.get(id) }));
  const lines = mesh.links.map(({ from, to }) => ({
    type: 'LineString',
    coordinates: [places.get(from), places.get(to)],
  }));
  return collection([...featuresOf(flattenNodes(mesh), points), ...featuresOf(flattenLinks(mesh), lines)], {
    holdfast: wholeOf(mesh),
  });
}

/** A layer of the map as GeoJSON; its lists of points become multipoints where there is more than one. */
export const writeLayerGeojson = ({ features }: MapLayer): string =>
  collection(
    features.map(({ name, value, shape, rings }) => {
      const [first = []] = rings;
      const geometry =
        shape === 'polygon'
          ? { type: 'Polygon', coordinates: rings }
          : shape === 'line'
            ? { type: 'LineString', coordinates: first }
            : first.length === 1
              ? { type: 'Point', coordinates: first[0] }
              : { type: 'MultiPoint', coordinates: first };
      return { type: 'Feature', geometry, properties: { name, value } };
    }),
  );
