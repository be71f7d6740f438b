import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Drawing } from './drawing';
import type { Report } from './report';
import { writeDocx } from './write-docx';
import { writeHtml } from './write-html';

const hostile = '<script>alert(1)</script>"\' & \u0000\u0007\u202Eevil\u2066 שלום \uD800 ]]>';
const drawing: Drawing = {
  width: 100,
  height: 50,
  title: hostile,
  summary: hostile,
  shapes: [
    {
      of: 'line',
      points: [
        [0, 0],
        [100, 50],
      ],
      stroke: '#0b5cad',
      width: 2,
      dash: [4, 2],
    },
    {
      of: 'polygon',
      points: [
        [10, 10],
        [20, 10],
        [15, 20],
      ],
      fill: '#c2341d',
      stroke: '#17202b',
    },
    { of: 'circle', at: [50, 25], radius: 8, fill: '#1d7a57' },
    { of: 'text', at: [5, 45], text: hostile, size: 10, fill: '#17202b' },
  ],
};
const report: Report = {
  kind: 'after-action-report',
  language: 'en',
  title: hostile,
  subtitle: hostile,
  marking: `SECRET ${hostile}`,
  exerciseMarking: 'EXERCISE "EXERCISE" EXERCISE',
  landscape: false,
  footer: hostile,
  blocks: [
    { of: 'heading', rank: 1, text: hostile },
    { of: 'paragraph', text: `${hostile}\nsecond line`, look: 'large' },
    { of: 'list', items: [hostile] },
    { of: 'pairs', rows: [[hostile, hostile]] },
    {
      of: 'table',
      columns: [
        { heading: 'First', width: 0.5 },
        { heading: hostile, width: 0.5 },
      ],
      rows: [[hostile, 'b']],
    },
    { of: 'figure', drawing, caption: hostile },
    { of: 'page-break' },
  ],
};

const parts = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeDocx(report)))
      .filter(([name]) => /\.(xml|rels|svg)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

describe('writers of reports', () => {
  it('lets no text of a user become markup of a page', () => {
    const page = writeHtml(report);
    expect(page).not.toMatch(/<script/i);
    expect(page).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; &amp;');
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(style).not.toContain('<');
    expect(style).toContain('SECRET \\3c script\\3e alert(1)');
    expect(page.match(/class="mark"/g)).toHaveLength(2);
    expect(page.match(/class="mark exercise"/g)).toHaveLength(2);
    expect(page).not.toMatch(/(src|href)=/);
  });

  it('writes a Word file with marks on every page, headings that repeat and pictures that old programs show too', async () => {
    const files = await parts();
    const body = files['word/document.xml'] ?? '';
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toContain('<script');
    expect(body).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toMatch(/svgBlip/);
    const headers = Object.entries(files).filter(([name]) => /word\/(header|footer)\d+\.xml/.test(name));
    expect(headers).toHaveLength(2);
    for (const [, text] of headers) {
      expect(text).toContain('SECRET');
      expect(text).toMatch(/EXERCISE (&quot;|")EXERCISE(&quot;|") EXERCISE/);
    }
    const images = Object.keys(unzipSync(await writeDocx(report))).filter((name) => name.startsWith('word/media/'));
    expect(images.map((name) => name.slice(-4)).toSorted()).toEqual(['.png', '.svg']);
  });
});
