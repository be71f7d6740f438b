import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { epanetIssue } from './epanet-issues';

/** One line of a section: its entries between blanks, comments left out. */
export type EpanetRow = { readonly line: number; readonly entries: readonly string[] };

const used = [
  'TITLE',
  'JUNCTIONS',
  'RESERVOIRS',
  'TANKS',
  'PIPES',
  'PUMPS',
  'VALVES',
  'DEMANDS',
  'PATTERNS',
  'CURVES',
  'STATUS',
  'CONTROLS',
  'RULES',
  'OPTIONS',
  'BACKDROP',
  'COORDINATES',
] as const;
export type EpanetSectionName = (typeof used)[number];

export type EpanetSections = {
  readonly rows: (section: EpanetSectionName) => readonly EpanetRow[];
  /** Sections with content that nothing is made of, with the line of their heading. */
  readonly unused: readonly { readonly name: string; readonly line: number }[];
};

/** Longest file and line that are read, in characters; EPANET itself takes lines of 1024. */
export const epanetLimits = { characters: 64 * 1024 * 1024, line: 4096 } as const;

/** Sections that only concern display and reports: nobody misses them. */
const silent = new Set(['VERT', 'LABE', 'TAGS', 'REPO', 'TIME']);

/**
 * Takes an EPANET network file apart into sections and rows. As EPANET does, sections are known by the first four letters of
 * their heading in either case and end with [END]; what follows a semicolon is a comment, also right after a heading.
 */
export function readEpanetSections(text: string): Result<EpanetSections, Issue> {
  if (text.length > epanetLimits.characters) return failure(epanetIssue.tooLong(text.length, epanetLimits.characters));
  const rows = new Map<string, EpanetRow[]>(used.map((name) => [name, []]));
  const unused = new Map<string, { name: string; line: number; filled: boolean }>();
  let section: { rows: EpanetRow[] | null; heading: { filled: boolean } | null } | null = null;
  let line = 0;
  for (let begin = text.startsWith('\uFEFF') ? 1 : 0; begin <= text.length;) {
    let end = text.indexOf('\n', begin);
    if (end === -1) end = text.length;
    line += 1;
    if (end - begin > epanetLimits.line) return failure(epanetIssue.lineTooLong(line, epanetLimits.line));
    const whole = text.slice(begin, end);
    begin = end + 1;
    const comment = whole.indexOf(';');
    const content = (comment === -1 ? whole : whole.slice(0, comment)).trim();
    if (content === '') continue;
    if (content.startsWith('[')) {
      const name = content
        .replace(/^\[|\].*$/g, '')
        .trim()
        .toUpperCase();
      const short = name.slice(0, 4);
      if (short === 'END') break;
      const known = used.find((each) => each.startsWith(short) && short.length === 4);
      if (known !== undefined) section = { rows: rows.get(known) ?? null, heading: null };
      else {
        const heading = unused.get(short) ?? { name, line, filled: false };
        unused.set(short, heading);
        section = { rows: null, heading: silent.has(short) ? null : heading };
      }
      continue;
    }
    if (section === null) return failure(epanetIssue.outsideSection(line, content));
    if (section.heading !== null) section.heading.filled = true;
    section.rows?.push({ line, entries: content.split(/\s+/) });
  }
  return success({
    rows: (name) => rows.get(name) ?? [],
    unused: [...unused.values()].filter(({ filled }) => filled).map(({ name, line: at }) => ({ name, line: at })),
  });
}
