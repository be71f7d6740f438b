import { issueOf } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import { jsonErrorPlace } from '../format/json-error-place';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { featureLines } from './feature-lines';
import type { FilePlace } from './file-place';
import { featurePlace, geojsonIssue } from './geojson-issues';
import { isShapeType } from './geojson-shape';

export const geojsonLimits = { characters: 64 * 1024 * 1024, features: 100_000 } as const;

export type GeojsonFeature = {
  readonly line: number | null;
  readonly place: (property?: string) => FilePlace;
  /** Id of the feature itself, where it has one. */
  readonly id: string | null;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly geometry: unknown;
};

export type GeojsonFeatures = {
  readonly features: readonly GeojsonFeature[];
  /** What files written here say of the whole mesh, not validated; undefined in others. */
  readonly holdfast: unknown;
  readonly notes: readonly Issue[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** Names of longitude and latitude on WGS 84, as older files have them; null where there is nothing to refuse. */
function otherReference(input: Readonly<Record<string, unknown>>): string | null {
  const crs = own(input, 'crs');
  if (crs === undefined || crs === null) return null;
  const properties = isRecord(crs) ? own(crs, 'properties') : undefined;
  const name = isRecord(properties) ? own(properties, 'name') : undefined;
  if (typeof name !== 'string') return 'crs';
  return /(?:CRS84h?|EPSG:{1,2}(?:[\d.]+:)?4326|^WGS ?84)$/i.test(name.trim()) ? null : name;
}

/**
 * The features of a GeoJSON text (RFC 7946): of a collection, of one feature, or of one bare geometry. Reference systems
 * other than WGS 84 are refused. What is not a feature is named in the notes with its number and line.
 */
export function readGeojsonFeatures(text: string): Result<GeojsonFeatures, Issue> {
  if (text.length > geojsonLimits.characters)
    return failure(geojsonIssue.tooLarge('characters', text.length, geojsonLimits.characters));
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let input: unknown;
  try {
    input = JSON.parse(plain);
  } catch {
    return failure(issueOf.notJson(jsonErrorPlace(plain)));
  }
  if (!isRecord(input)) return failure(geojsonIssue.notGeojson());
  const reference = otherReference(input);
  if (reference !== null) return failure(geojsonIssue.otherReference(reference));
  const type = own(input, 'type');
  const listed = own(input, 'features');
  const bare = isShapeType(type) || type === 'GeometryCollection';
  const found: readonly unknown[] | null =
    type === 'FeatureCollection' && Array.isArray(listed)
      ? listed
      : type === 'Feature'
        ? [input]
        : bare
          ? [{ type: 'Feature', properties: {}, geometry: input }]
          : null;
  if (found === null) return failure(geojsonIssue.notGeojson());
  if (found.length > geojsonLimits.features)
    return failure(geojsonIssue.tooLarge('features', found.length, geojsonLimits.features));

  const lines = type === 'FeatureCollection' ? featureLines(plain, found.length) : null;
  const notes: Issue[] = [];
  const features = found.flatMap((entry, index): GeojsonFeature[] => {
    const line = lines?.[index] ?? null;
    const place = (property?: string): FilePlace => featurePlace(index, line, property);
    if (!isRecord(entry) || own(entry, 'type') !== 'Feature') {
      notes.push(geojsonIssue.notAFeature(place()));
      return [];
    }
    const id = own(entry, 'id');
    const properties = own(entry, 'properties');
    return [
      {
        line,
        place,
        id: typeof id === 'string' && id.trim() !== '' ? id : typeof id === 'number' ? String(id) : null,
        properties: new Map(isRecord(properties) ? Object.entries(properties) : []),
        geometry: own(entry, 'geometry'),
      },
    ];
  });
  return success({ features, holdfast: own(input, 'holdfast'), notes });
}
