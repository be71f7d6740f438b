import type { Issue } from '../format/issues';
import type { FilePlace } from './file-place';
import { filePlace } from './file-place';
import { bothLanguages as text, excerpt, nothingIfUnimportant, nothingToDo } from './issue-at-line';
import { issueAt } from './plan-issues';

const smaller = text('Split or simplify the file.', '請分割或簡化此檔案。');
const correctShape = text('Correct the shape in the program that wrote the file.', '請在產生此檔案的程式中修正圖形。');

/** Where a feature stands: its number in the file from 1, its line where that is known, and one of its properties. */
export function featurePlace(index: number, line: number | null, property?: string): FilePlace {
  const number = String(index + 1);
  const [en, zhHant] = line === null ? ['', ''] : [` (line ${String(line)})`, `（第 ${String(line)} 行）`];
  const named = property === undefined ? null : excerpt(property);
  return {
    path: `features[${String(index)}]${named === null ? '' : `.properties[${JSON.stringify(named)}]`}`,
    label: text(
      `Feature ${number}${en}${named === null ? '' : `, "${named}"`}`,
      `第 ${number} 個圖徵${zhHant}${named === null ? '' : `「${named}」`}`,
    ),
  };
}

const place = (lon: number, lat: number): string => `${String(lon)}, ${String(lat)}`;

/** The texts of what can be wrong with a GeoJSON file. */
export const geojsonIssue = {
  tooLarge: (what: string, size: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      filePlace,
      text(
        `it has ${String(size)} ${what}; at most ${String(limit)} are read.`,
        `共有 ${String(size)} 個 ${what}；最多只讀取 ${String(limit)} 個。`,
      ),
      smaller,
    ),
  notGeojson: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text(
        'this JSON is not GeoJSON: it has no feature collection, feature or geometry.',
        '此 JSON 不是 GeoJSON：沒有圖徵集合、圖徵或圖形。',
      ),
      text('Export it as GeoJSON (RFC 7946).', '請匯出為 GeoJSON（RFC 7946）。'),
    ),
  otherReference: (found: string): Issue =>
    issueAt(
      'exchange/unsupported',
      filePlace,
      text(
        `its coordinates are in "${excerpt(found)}"; GeoJSON has longitude and latitude (WGS 84) only.`,
        `坐標系統為「${excerpt(found)}」；GeoJSON 僅使用經緯度（WGS 84）。`,
      ),
      text('Convert it to WGS 84 (EPSG:4326) and remove "crs".', '請轉換為 WGS 84（EPSG:4326）並移除 "crs"。'),
    ),
  notAFeature: (at: FilePlace): Issue =>
    issueAt(
      'exchange/skipped',
      at,
      text('this is not a feature; it was left out.', '這不是圖徵，未匯入。'),
      nothingIfUnimportant,
    ),
  badWhole: (place: string): Issue =>
    issueAt(
      'exchange/adjusted',
      filePlace,
      text(
        `what "holdfast" says of the whole mesh cannot be read at "${excerpt(place)}"; that entry was left out.`,
        `無法讀取「holdfast」中整個網路資料的「${excerpt(place)}」；該項未匯入。`,
      ),
      text('Take the file as Holdfast wrote it if it is needed.', '如需該項，請使用 Holdfast 匯出的原檔。'),
    ),
  noShape: (at: FilePlace): Issue =>
    issueAt(
      'exchange/skipped',
      at,
      text('it has no shape; it was left out.', '沒有圖形，未匯入。'),
      nothingIfUnimportant,
    ),
  unsupported: (at: FilePlace, type: string): Issue =>
    issueAt(
      'exchange/unsupported',
      at,
      text(
        `shapes of the type "${excerpt(type)}" are not read; it was left out.`,
        `不支援「${excerpt(type)}」類型的圖形，未匯入。`,
      ),
      text('Split it into points, lines and polygons.', '請拆分為點、線與多邊形。'),
    ),
  badShape: (at: FilePlace): Issue =>
    issueAt(
      'exchange/bad-place',
      at,
      text(
        'the coordinates do not have the form of the shape, with finite numbers; it was left out.',
        '坐標與圖形類型不符，或不是有限的數字，未匯入。',
      ),
      correctShape,
    ),
  metres: (at: FilePlace, lon: number, lat: number): Issue =>
    issueAt(
      'exchange/bad-place',
      at,
      text(
        `${place(lon, lat)} looks like metres on a map grid, such as TWD97 TM2; it was left out.`,
        `${place(lon, lat)} 看似 TWD97 二度分帶等公尺坐標，未匯入。`,
      ),
      text(
        'Convert the coordinates to degrees (WGS 84) first; grids in metres are not converted here.',
        '請先將坐標轉換為經緯度（WGS 84）；此處不轉換公尺坐標。',
      ),
    ),
  offTheGlobe: (at: FilePlace, lon: number, lat: number): Issue =>
    issueAt(
      'exchange/bad-place',
      at,
      text(
        `${place(lon, lat)} is not a longitude and a latitude, in this order; it was left out.`,
        `${place(lon, lat)} 不是依序的經度與緯度，未匯入。`,
      ),
      text('Write longitude first, then latitude.', '請先寫經度，再寫緯度。'),
    ),
  noNodeNear: (at: FilePlace, lon: number, lat: number, withinKm: number): Issue =>
    issueAt(
      'exchange/unknown-node',
      at,
      text(
        `the line ends at ${place(lon, lat)}, farther than ${String(withinKm)} km from every node; it was left out.`,
        `線段端點 ${place(lon, lat)} 距離所有據點皆超過 ${String(withinKm)} 公里，未匯入。`,
      ),
      text(
        'Import the nodes first, allow a greater distance, or give the line "from" and "to".',
        '請先匯入據點、放寬距離，或為線段加上 "from" 與 "to"。',
      ),
    ),
  loop: (at: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/skipped',
      at,
      text(
        `both ends of the line are nearest to "${excerpt(id)}"; it was left out.`,
        `線段兩端皆最接近「${excerpt(id)}」，未匯入。`,
      ),
      text('Allow a smaller distance, or give the line "from" and "to".', '請縮小距離，或為線段加上 "from" 與 "to"。'),
    ),
  parts: (at: FilePlace, count: number): Issue =>
    issueAt(
      'exchange/adjusted',
      at,
      text(`its ${String(count)} parts became links of their own.`, `其 ${String(count)} 段各自成為一條連線。`),
      nothingToDo,
    ),
  layerFull: (at: FilePlace, features: number, points: number): Issue =>
    issueAt(
      'exchange/too-large',
      at,
      text(
        `the layer holds at most ${String(features)} shapes of at most ${String(points)} points; from here on some were left out.`,
        `圖層最多 ${String(features)} 個圖形，每個最多 ${String(points)} 點；自此起部分未匯入。`,
      ),
      smaller,
    ),
  notUsed: (at: FilePlace): Issue =>
    issueAt(
      'exchange/skipped',
      at,
      text('shapes of this kind are not taken, as you chose; it was left out.', '依您的選擇不匯入此類圖形。'),
      nothingIfUnimportant,
    ),
} as const;
