import { inflateSync } from 'node:zlib';

type Codes = { readonly width: number; readonly characters: ReadonlyMap<number, string> };

const hexText = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** Which characters the codes of a font stand for, from its ToUnicode table. */
function readCodes(table: string): Codes {
  const characters = new Map<number, string>();
  const width = (/begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(table)?.[1]?.length ?? 4) / 2;
  for (const [, body = ''] of table.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      characters.set(Number.parseInt(code, 16), hexText(text));
  for (const [, body = ''] of table.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', text = ''] of body.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      const target = Number.parseInt(text, 16);
      for (let code = first; code <= Number.parseInt(until, 16); code += 1)
        characters.set(code, hexText((target + code - first).toString(16).padStart(4, '0')));
    }
  return { width, characters };
}

/**
 * Text of each page of a PDF as Chromium prints it (PDF 1.4 without object streams, fonts with ToUnicode tables): pieces follow
 * each other as they are drawn, without blanks and in plain forms (NFKC), as a glyph may stand for several characters.
 */
export function pdfPages(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(number, body);
  const streamOf = (number: string | undefined): string => {
    const body = objects.get(number ?? '') ?? '';
    const begin = /stream\r?\n/.exec(body);
    const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
    if (begin === null) return '';
    const from = begin.index + begin[0].length;
    const found = body.slice(from, from + length);
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(found, 'latin1')).toString('latin1') : found;
  };
  const fonts = new Map<string, Codes>();
  const codesOf = (number: string): Codes => {
    let known = fonts.get(number);
    if (known === undefined) {
      known = readCodes(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1]));
      fonts.set(number, known);
    }
    return known;
  };
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((page) => {
    const named = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, number]),
    );
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1];
    let text = '';
    let codes: Codes | null = null;
    for (const [, font, hex] of streamOf(contents).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]*)>\s*Tj/g)) {
      if (font !== undefined) codes = codesOf(named.get(font) ?? '');
      else if (hex !== undefined && codes !== null) {
        const digits = codes.width * 2;
        for (let at = 0; at + digits <= hex.length; at += digits)
          text += codes.characters.get(Number.parseInt(hex.slice(at, at + digits), 16)) ?? '';
      }
    }
    return text.normalize('NFKC').replace(/\s+/g, '');
  });
}
