import type { Scenario } from '../format/scenario';
import type { LocalText } from '../format/text';
import { bothLanguages as text } from './issue-at-line';
import type { ExportFormat } from './export-file';

/** Parts of a document that not every format carries, in the order in which they are told. */
const partNames = {
  services: text('services', '服務'),
  nodes: text('sites', '據點'),
  links: text('links', '連線'),
  owners: text('owners', '業主'),
  people: text('groups of people', '人員群組'),
  agreements: text('agreements', '協議'),
  repair: text('repair plan', '搶修計畫'),
  currency: text('currency', '幣別'),
  layers: text('map layers', '地圖圖層'),
  designs: text('other designs', '其他設計'),
  hazards: text('hazards', '災害'),
  incident: text('record of the incident', '事件紀錄'),
  exercises: text('exercises', '演習'),
  parameters: text('changed parameters', '調整的參數'),
  sources: text('sources', '資料來源'),
  basemap: text('own base map', '自訂底圖'),
  settings: text('title, summary and times of the document', '文件的標題、摘要與時間'),
} as const satisfies Readonly<Record<string, LocalText>>;
type Part = keyof typeof partNames;

/** Entries of a scenario that are told together as its settings, are in every file, or are said elsewhere. */
export const settingsOfScenario = [
  'format',
  'version',
  'id',
  'title',
  'summary',
  'marking',
  'start',
  'horizonHours',
  'sampleMinutes',
  'fictional',
  'place',
] as const satisfies readonly (keyof Scenario)[];

/** Something of a document that a file does not have. */
export type LeftBehind = {
  readonly part: Part;
  readonly name: LocalText;
  /** Null where counting means nothing. */
  readonly count: number | null;
};

const wholeMesh: ReadonlySet<Part> = new Set([
  'services',
  'nodes',
  'links',
  'owners',
  'people',
  'agreements',
  'repair',
  'currency',
  'layers',
]);
const carried: Readonly<Record<Exclude<ExportFormat, 'holdfast'>, ReadonlySet<Part>>> = {
  'csv-nodes': new Set(['nodes']),
  'csv-links': new Set(['links']),
  geojson: wholeMesh,
  graphml: wholeMesh,
  gexf: wholeMesh,
};

/** How many there are; null for what there can be only one of. */
const countOf = (value: unknown): number | null =>
  Array.isArray(value) ? value.length : value === undefined ? 0 : null;
const isThere = ({ count }: LeftBehind): boolean => count !== 0;

/** What of a document belongs to none of its designs; other designs are those beside one. */
export function leftBehindOf(scenario: Scenario): readonly LeftBehind[] {
  const counted: Partial<Record<string, unknown>> = { ...scenario };
  return (['designs', 'hazards', 'incident', 'exercises', 'parameters', 'sources', 'basemap'] as const)
    .map((part) => ({
      part,
      name: partNames[part],
      count: part === 'designs' ? scenario.designs.length - 1 : countOf(counted[part]),
    }))
    .filter(isThere);
}

/**
 * What of a document will not be in a file of a design, or in several written together: kinds and how many there are, nothing
 * where there is none. Empty for Holdfast's own format.
 */
export function leftBehind(
  formats: readonly ExportFormat[],
  scenario: Scenario,
  designId: string,
): readonly LeftBehind[] {
  const mesh = scenario.designs.find(({ id }) => id === designId)?.mesh;
  if (formats.includes('holdfast') || mesh === undefined) return [];
  const has = (part: Part): boolean => formats.some((format) => format !== 'holdfast' && carried[format].has(part));
  const ofMesh = (Object.keys(partNames) as readonly Part[])
    .filter((part) => wholeMesh.has(part) && !has(part))
    .map((part) => {
      const value: unknown = part === 'layers' ? scenario.layers : mesh[part as keyof typeof mesh];
      return { part, name: partNames[part], count: countOf(value) };
    })
    .filter(isThere);
  return [...ofMesh, ...leftBehindOf(scenario), { part: 'settings', name: partNames.settings, count: null }];
}

/** Such parts with their numbers in a row, as in `owners (3), hazards (2)`. */
export const listOfParts = (parts: readonly LeftBehind[]): LocalText => ({
  en: parts.map(({ name, count }) => (count === null ? name.en : `${name.en} (${String(count)})`)).join(', '),
  'zh-Hant': parts
    .map(({ name, count }) => (count === null ? name['zh-Hant'] : `${name['zh-Hant']} ${String(count)}`))
    .join('、'),
});

/** The whole as a sentence, and what to do about it; null where nothing is left behind. */
export function leftBehindText(parts: readonly LeftBehind[]): LocalText | null {
  if (parts.length === 0) return null;
  const list = listOfParts(parts);
  return text(
    `Not in this file: ${list.en}. The Holdfast scenario (JSON) has everything.`,
    `此檔案不含：${list['zh-Hant']}。Holdfast 情境（JSON）則包含全部。`,
  );
}
