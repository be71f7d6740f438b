import type { LocalText } from '../format/text';

/** Files that can be brought in, in the order of a list. */
export const fileFormats = ['csv', 'geojson', 'graphml', 'gexf', 'epanet', 'matpower', 'holdfast'] as const;
export type FileFormat = (typeof fileFormats)[number];

type FormatFacts = {
  readonly name: LocalText;
  /** Endings of file names, the usual one first, with their dot. */
  readonly extensions: readonly string[];
};

const same = (name: string): LocalText => ({ en: name, 'zh-Hant': name });

export const formatFacts: Readonly<Record<FileFormat, FormatFacts>> = {
  csv: { name: { en: 'CSV table', 'zh-Hant': 'CSV 表格' }, extensions: ['.csv', '.tsv', '.txt'] },
  geojson: { name: same('GeoJSON'), extensions: ['.geojson', '.json'] },
  graphml: { name: same('GraphML'), extensions: ['.graphml', '.xml'] },
  gexf: { name: same('GEXF'), extensions: ['.gexf', '.xml'] },
  epanet: { name: { en: 'EPANET network', 'zh-Hant': 'EPANET 管網' }, extensions: ['.inp'] },
  matpower: { name: { en: 'MATPOWER case', 'zh-Hant': 'MATPOWER 案例' }, extensions: ['.m'] },
  holdfast: { name: { en: 'Holdfast scenario', 'zh-Hant': 'Holdfast 情境' }, extensions: ['.json'] },
};

/** Most bytes of a file that are taken; each reader has limits of its own beside. */
export const fileSizeLimit = 64 * 1024 * 1024;

/** Bytes of a file's beginning that are enough to tell its format. */
export const headBytes = 64 * 1024;

/** The beginning in ASCII, whatever the encoding, other characters as dots: what tells formats apart is in ASCII. */
function ascii(head: Uint8Array): string {
  const [first, second] = head;
  const little = first === 0xff && second === 0xfe;
  const wide = little || (first === 0xfe && second === 0xff);
  let text = '';
  for (let at = 0; at < Math.min(head.length, headBytes); at += wide ? 2 : 1) {
    const low = head[at + (wide && !little ? 1 : 0)] ?? 0;
    const high = wide ? (head[at + (little ? 1 : 0)] ?? 0) : 0;
    if (high !== 0 || low >= 0x80) text += '·';
    else if (low !== 0) text += String.fromCharCode(low);
  }
  return text;
}

const byContent: readonly (readonly [FileFormat, RegExp])[] = [
  ['graphml', /^<(?:[^<]|<[?!])*<(?:\w+:)?graphml[\s>/]|^<(?:\w+:)?graphml[\s>/]/],
  ['gexf', /^<(?:[^<]|<[?!])*<(?:\w+:)?gexf[\s>/]|^<(?:\w+:)?gexf[\s>/]/],
  ['holdfast', /^\{[^]*"format"\s*:\s*"holdfast-scenario"/],
  [
    'geojson',
    /^\{[^]*"type"\s*:\s*"(?:FeatureCollection|Feature|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))"/,
  ],
  ['epanet', /^\s*\[(?:TITLE|JUNCTIONS|RESERVOIRS|TANKS|PIPES|OPTIONS|COORDINATES)\]/im],
  ['matpower', /^\s*(?:function\s+\w+\s*=|mpc\s*\.|mpc\s*=)/m],
];

/**
 * The format of a file, by its first bytes and then by its name; null where neither tells. Text with a delimiter in its
 * first line and no telling name counts as a table.
 */
export function detectFormat(name: string, head: Uint8Array): FileFormat | null {
  const whole = ascii(head);
  const text = whole.replace(/^[·\s]+/, '');
  const found = byContent.find(([, pattern]) => pattern.test(text))?.[0];
  if (found !== undefined) return found;
  const ending = /\.[a-z0-9]+$/.exec(name.trim().toLowerCase())?.[0] ?? '';
  const named = fileFormats.filter((format) => formatFacts[format].extensions.includes(ending));
  if (named.length === 1) return named[0] ?? null;
  if (ending !== '' && named.length === 0) return null;
  const [first = ''] = whole.trim().split(/[\r\n]/, 1);
  return named.length === 0 && /[,;\t|]/.test(first) && !/^[<{[]/.test(text) ? 'csv' : null;
}
