import { describe, expect, it } from 'vitest';
import { readXmlDocument, xmlLimits } from './xml-document';

const read = (source: string) => {
  const result = readXmlDocument(source);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};
const refusal = (source: string): string => {
  const result = readXmlDocument(source);
  return result.ok ? '' : result.issues.map(({ code, message }) => `${code} ${message.en}`).join('\n');
};

describe('readXmlDocument', () => {
  it('gives names without prefixes, attributes, text and the line of every element', () => {
    const root = read(
      '\uFEFF<?xml version="1.0"?>\r\n<!-- a\nb -->\n<g xmlns:y="u">\n <y:a\n  y:id="1"\n  id="2"/>\n <b>x &amp; <![CDATA[<y>]]> &#x41;</b>\n</g>\n',
    );
    expect(root).toMatchObject({ name: 'g', line: 4, text: '' });
    expect(root.attributes.size).toBe(0);
    expect(root.children.map(({ name, line, text }) => [name, line, text])).toEqual([
      ['a', 5, ''],
      ['b', 8, 'x & <y> A'],
    ]);
    expect([...(root.children[0]?.attributes ?? [])]).toEqual([['id', '2']]);
  });

  it('keeps keys of prototypes as plain names', () => {
    const root = read('<g __proto__="1" constructor="2"><__proto__ toString="3"/></g>');
    expect([...root.attributes]).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
    expect(root.children[0]?.name).toBe('__proto__');
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it.each([
    ['<a>\n<b>\n</a>', 'exchange/unclosed Line 2: <b> begins here and is never closed.'],
    ['<a>\n<b>\n', 'exchange/unclosed Line 2: <b> begins here and is never closed.'],
    ['<a>\n<b x="', 'exchange/unclosed Line 1: <a> begins here and is never closed.'],
    ['<a/>\n<b/>', 'exchange/not-xml Line 2: this is not well-formed XML: a second root element begins.'],
    ['<a/>\n</b>', 'exchange/not-xml Line 2: this is not well-formed XML: an element is closed that was not opened.'],
    ['', 'exchange/not-xml Line 1: this is not well-formed XML: there is no element.'],
    ['{"a": 1}', 'exchange/not-xml Line 1: this is not well-formed XML: text stands outside of the root element.'],
    [
      '<a>\n&nbsp;</a>',
      'exchange/not-xml Line 2: this is not well-formed XML: an entity is used that XML does not know.',
    ],
    ['<a>&constructor;</a>', 'exchange/not-xml Line 1: this is not well-formed XML: an entity is used'],
    ['<a>&__proto__;</a>', 'exchange/not-xml Line 1: this is not well-formed XML: an entity is used'],
    ['<a x="1" x="2"/>', 'exchange/not-xml Line 1: this is not well-formed XML: an attribute is given twice.'],
    ['<a>\u0000</a>', 'exchange/not-xml Line 1: this is not well-formed XML: a character stands here'],
    ['\n<!DOCTYPE g [\n<!ENTITY a "b">\n]>\n<g>&a;</g>', 'exchange/unsafe Line 2: the file declares a document type'],
    ['<!DOCTYPE g SYSTEM "file:///etc/passwd"><g/>', 'exchange/unsafe Line 1: the file declares a document type'],
  ])('refuses %j', (source, message) => {
    expect(refusal(source).slice(0, message.length)).toBe(message);
  });

  it('says every refusal in Chinese with its line too', () => {
    for (const source of ['<a><b></a>', '<a>&x;</a>', '<!DOCTYPE a><a/>', '', '<a', '<a>]]></a>', '<?xml?><a/>']) {
      const result = readXmlDocument(source);
      expect(result.ok ? '' : (result.issues[0]?.message['zh-Hant'] ?? '')).toMatch(/^第 \d+ 行：.*。$/u);
    }
  });

  it('refuses depth, number and length above the limits, and an entity bomb, without expanding anything', () => {
    expect(refusal('<a>'.repeat(1_000_000))).toBe(
      `exchange/too-large Line 1: elements are nested deeper than ${String(xmlLimits.depth)} levels.`,
    );
    expect(refusal(`<a>${'<b/>'.repeat(xmlLimits.entries)}</a>`)).toMatch(
      /^exchange\/too-large Line 1: the file has more/,
    );
    expect(refusal(' '.repeat(xmlLimits.characters + 1))).toMatch(/^exchange\/too-large Line 1: /);
    const bomb = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${String(index + 1)} "${`&l${String(index)};`.repeat(10)}">`,
    );
    expect(refusal(`<!DOCTYPE l [<!ENTITY l0 "ha">\n${bomb.join('\n')}]>\n<l>&l9;</l>`)).toMatch(
      /^exchange\/unsafe Line 1/,
    );
  }, 60_000);
});
