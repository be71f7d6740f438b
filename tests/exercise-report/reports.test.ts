import type { ReportFile, ReportFormat, ReportKind, ReportRequest, ReportSubject } from '@host/contract/exercise';
import { reportKinds } from '@host/contract/exercise';
import type { RunningHost } from '@host/host/create-host';
import { startHost } from '@host/host/start-host';
import { readWorkbook } from '@scenarios/exchange/msel/read-workbook';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEntry, builtInspector, builtWorker } from '../built-worker';
import { followJob, resultOf } from '../contract/follow-job';
import { playDrill, secrets, valueOf } from './played-drill';

const languages = ['en', 'zh-Hant'] as const;
let root: string;
let host: RunningHost;
let session: ReportSubject;
let head: string;
const printed: string[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-report-'));
  let wall = Date.parse('2026-11-21T09:00:00.000Z');
  host = startHost({
    dataFolder: join(root, 'data'),
    documentsFolder: join(root, 'documents'),
    clock: () => new Date(wall),
    shell: 'in-process',
    workerFile: await builtWorker(),
    inspectorFile: await builtInspector(),
    writerFile: await builtEntry('../electron/report/writer-entry.ts'),
    threads: 2,
    printPdf: (html) => {
      printed.push(html);
      return Promise.resolve(new TextEncoder().encode('%PDF-'));
    },
  });
  valueOf(await host.createDocument({ slug: 'pilot-district' }));
  const { title, summary, start, horizonHours } = valueOf(await host.readScenario({}));
  const marking = 'RESTRICTED "A" & B';
  valueOf(await host.applyEdit({ edit: { kind: 'set-scenario', title, summary, marking, start, horizonHours } }));
  const sessionId = await playDrill(host, (minutes) => {
    wall += minutes * 60_000;
  });
  session = { sessionId };
  head = valueOf(await host.readLog({ sessionId })).at(-1)?.hash ?? '';
}, 60_000);
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

const fileOf = async (request: ReportRequest): Promise<ReportFile> => {
  const resultId = await resultOf(host, () => host.startReport(request));
  return valueOf(await host.readReport({ resultId }));
};
const bytesOf = async (
  report: ReportKind,
  format: ReportFormat,
  language: (typeof languages)[number] = 'en',
  of: ReportSubject = session,
): Promise<Uint8Array> => (await fileOf({ report, format, language, of })).bytes;
const page = async (
  report: ReportKind,
  language: (typeof languages)[number] = 'en',
  of: ReportSubject = session,
): Promise<string> => new TextDecoder().decode(await bytesOf(report, 'html', language, of));
/** Words of a page, without its markup. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(style|title)>[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(td|th|p|h\d|li|tr|figcaption)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
const wordFile = async (report: ReportKind, language: (typeof languages)[number] = 'en') => {
  const parts = unzipSync(await bytesOf(report, 'docx', language));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  return { names: Object.keys(parts), body: text('word/document.xml'), text };
};

describe('the after-action report', () => {
  it('tells what happened, what was decided and what came of it', async () => {
    const words = wordsOf(await page('after-action-report'));
    for (const part of [
      'Autumn drill',
      'Injects released: 2; skipped: 1. Decisions of the players: 3; of these, not carried out: 1.',
      'S – Performed with some challenges *',
      'Strength 1: Calm room',
      'Area for improvement 1: No list of contacts',
      'Keep one.',
      'Draft was late',
      'We talked early',
      'Write one',
      'Planning',
      '2027-03-01',
      'What this order names does not exist in the mesh.',
      'Nothing that the model knows: talked through only.',
      'Stores are low.',
      'Coffee came',
      '3 Third: skipped',
      'planned T+0:10; fell due',
      'At the worst moment of the exercise',
      'measure.life-threshold',
      'Radios work.',
      'Kim\nLin',
      head,
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('First draft');
  });

  it('sets figures before and after beside each decision that was carried out, and only there', async () => {
    const html = await page('after-action-report');
    expect(html.match(/Delivered before/g)).toHaveLength(1);
    const rows = /Delivered before[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
    expect(rows).toContain('<td>Power</td>');
    expect(rows).toMatch(/(<td>[<>&gt;l]*\d[\d.,]*%<\/td>){3}(<td>[\d,]+<\/td>){3}/);
  });

  it('draws the course of the services with and without decisions, and the map three times', async () => {
    const html = await page('after-action-report');
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(html).toContain('stroke-dasharray');
    expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it('is a Word file with marks on every page, pictures and headings that repeat', async () => {
    for (const language of languages) {
      const { names, body, text } = await wordFile('after-action-report', language);
      expect(body).toContain('&lt;script&gt;');
      expect(body).not.toContain('<script');
      expect(body).toContain(head);
      expect(body.match(/<w:tblHeader\/>/g)?.length ?? 0).toBeGreaterThan(6);
      expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(5);
      const edges = names.filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name));
      expect(edges).toHaveLength(2);
      for (const name of edges) {
        expect(text(name)).toContain('RESTRICTED');
        expect(text(name)).toContain(language === 'en' ? 'EXERCISE EXERCISE EXERCISE' : '演習 演習 演習');
        expect(text(name)).not.toContain(language === 'en' ? '演習' : 'EXERCISE');
      }
    }
  });

  it('speaks the language that is asked for throughout', async () => {
    const words = wordsOf(await page('after-action-report', 'zh-Hant'));
    for (const part of [
      '行動後檢討報告暨改善計畫',
      '秋季演練',
      '核心能力分析',
      '決策與模型推估後果',
      '改善計畫',
      '公共資訊與警報',
      '熱檢討',
    ])
      expect(words).toContain(part);
    expect(words).not.toMatch(/Strength|Timeline|Improvement|Decision|Objective/);
  });

  it('says what each decision that was carried out changed by itself', async () => {
    const html = await page('after-action-report');
    const [, rows = ''] = /Change by the decision[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
    expect(wordsOf(rows)).toMatch(/1\. Ration[^\n]*\n([^\n]+\n[\d,]+\n[\d,]+\n[+−]?[\d,]+\n|none differs)/);
    expect(wordsOf(rows)).not.toContain('Close what is not');
  });

  it('is refused where nothing was played', async () => {
    const answer = await host.startReport({
      report: 'after-action-report',
      format: 'html',
      language: 'en',
      of: { exercise: 'drill' },
    });
    expect(answer.ok ? 'ok' : answer.issues[0]?.code).toBe('report/needs-session');
  });
});

describe('prints of an exercise', () => {
  it('tells players nothing beforehand that an inject, a storyline or a guide says', async () => {
    for (const of of [session, { exercise: 'drill' }])
      for (const language of languages) {
        const manual = await page('situation-manual', language, of);
        for (const [name, secret] of Object.entries(secrets)) expect(manual, name).not.toContain(secret);
        expect(manual).not.toContain('Offshore earthquake');
        for (const [en, chinese] of [
          ['City, Utility', '市府、公用事業'],
          ['Town council', '市議會'],
        ] as const) {
          expect(manual).toContain(language === 'en' ? en : chinese);
          expect(manual).not.toContain(language === 'en' ? chinese : en);
        }
        expect(manual).toContain(language === 'en' ? 'A quiet morning.' : '平靜的早晨。');
        expect(manual).toContain(language === 'en' ? 'Radios work.' : '無線電可用。');
      }
    const { body } = await wordFile('situation-manual');
    for (const secret of Object.values(secrets)) expect(body).not.toContain(secret);
  });

  it('hands out cards one to a page, without what is expected', async () => {
    const cards = await page('inject-cards');
    expect(cards.match(/class="break"/g)).toHaveLength(2);
    for (const shown of ['injectTitle', 'injectMessage', 'sender']) expect(cards).toContain(secrets[shown]);
    expect(cards).not.toContain(`密${secrets['sender'] ?? ''}`);
    expect(await page('inject-cards', 'zh-Hant')).toContain(`密${secrets['sender'] ?? ''}`);
    for (const kept of ['expectedResponse', 'injectNotes', 'instructions', 'storyline', 'rumour', 'controller', 'task'])
      expect(cards, kept).not.toContain(secrets[kept]);
    expect(cards).not.toContain('Fourth');
    const { body } = await wordFile('inject-cards');
    expect(body.match(/<w:br w:type="page"\/>/g)).toHaveLength(2);
  });

  it('tells controllers everything', async () => {
    for (const language of languages) {
      const book = await page('controller-book', language);
      for (const [name, secret] of Object.entries(secrets))
        if (name !== 'guide' && name !== 'move') expect(book, name).toContain(secret);
      expect(book).toContain(language === 'en' ? 'Grid office → Council office' : '電網調度所 → 議會');
      expect(book.includes(`密${secrets['controller'] ?? ''}`)).toBe(language === 'zh-Hant');
    }
  });

  it('gives evaluators a form for each objective with boxes to tick', async () => {
    const guides = await page('evaluation-guide');
    expect(guides.match(/class="break"/g)).toHaveLength(1);
    expect(guides.match(/☐ U/g)).toHaveLength(3);
    for (const shown of ['target', 'guide', 'task', 'instructions']) expect(guides).toContain(secrets[shown]);
  });

  it('writes the list of injects as a workbook that reads back', async () => {
    const book = readWorkbook(await bytesOf('msel', 'xlsx'));
    if (!book.ok) throw new Error('not read');
    const text = JSON.stringify(book.value);
    for (const part of ['RESTRICTED', 'EXERCISE EXERCISE EXERCISE', 'Event number', secrets['injectMessage'] ?? ''])
      expect(text).toContain(part);
    const lines = strFromU8(await bytesOf('msel', 'csv', 'zh-Hant'));
    expect(lines).toContain('事件編號');
    expect(lines.split('\r\n').filter((line) => line.startsWith('演習 演習 演習'))).toHaveLength(2);
    expect(lines).toContain(`密${secrets['injectMessage'] ?? ''}`);
    expect(await page('msel')).toMatch(/@page \{ size: A4 landscape/);
  });

  it('carries both marks in every document, on every printed page', async () => {
    for (const kind of reportKinds) {
      const html = await page(kind);
      expect(html.match(/RESTRICTED &quot;A&quot; &amp; B/g)?.length ?? 0, kind).toBeGreaterThanOrEqual(2);
      expect(
        html.match(/@(top|bottom)-center \{ content: "RESTRICTED \\22 A\\22 {2}\\26 {2}B — EXERCISE/g),
      ).toHaveLength(2);
    }
  });

  it('prints by the shell where it can, and says so where a format does not exist', async () => {
    const file = await bytesOf('inject-cards', 'pdf');
    expect(new TextDecoder().decode(file)).toBe('%PDF-');
    expect(printed.at(-1)).toBe(await page('inject-cards'));
    const answer = await host.startReport({ report: 'inject-cards', format: 'xlsx', language: 'en', of: session });
    expect(answer.ok ? 'ok' : answer.issues[0]?.code).toBe('report/no-such-format');
  });

  it('packs all documents into one archive', async () => {
    const { name, type, bytes } = await fileOf({ report: 'all', format: 'docx', language: 'en', of: session });
    expect([name, type]).toEqual(['Autumn drill – All documents.zip', 'application/zip']);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toHaveLength(reportKinds.length);
    const cards = unzipSync(files['Autumn drill – Inject cards.docx'] ?? new Uint8Array());
    expect(strFromU8(cards['word/document.xml'] ?? new Uint8Array())).toBe((await wordFile('inject-cards')).body);
    const ofPlan = await fileOf({ report: 'all', format: 'html', language: 'en', of: { exercise: 'drill' } });
    expect(Object.keys(unzipSync(ofPlan.bytes))).toHaveLength(reportKinds.length - 1);
  });

  it('leaves nothing when it is cancelled, and hands out a document once', async () => {
    let mostDone = 0;
    const ended = await followJob(
      host,
      async () => {
        const started = await host.startReport({ report: 'all', format: 'docx', language: 'en', of: session });
        if (started.ok) void host.cancelJob(started.value);
        return started;
      },
      (_, done) => (mostDone = Math.max(mostDone, done)),
    );
    expect(ended.kind).toBe('job-cancelled');
    expect(mostDone).toBeLessThan(reportKinds.length);
    const resultId = await resultOf(host, () =>
      host.startReport({ report: 'msel', format: 'csv', language: 'en', of: session }),
    );
    expect((await host.readReport({ resultId })).ok).toBe(true);
    const again = await host.readReport({ resultId });
    expect(again.ok ? 'ok' : again.issues[0]?.code).toBe('result/unknown');
  });

  it('writes the same document twice', async () => {
    expect(await page('after-action-report')).toBe(await page('after-action-report'));
  });

  it('names files so that any system can store them', async () => {
    const { name } = await fileOf({
      report: 'after-action-report',
      format: 'docx',
      language: 'zh-Hant',
      of: session,
    });
    expect(name).toBe('秋季演練 – 行動後檢討報告暨改善計畫.docx');
  });
});

describe('the report of a session with a branch', () => {
  it('tells where it was forked, what was done otherwise, and what two compared futures come to', async () => {
    if (!('sessionId' in session)) throw new Error('no session');
    const by = { role: 'controllers', name: 'Lin' } as const;
    const shared = 2;
    const { sessionId: branch } = valueOf(
      await host.forkSession({ sessionId: session.sessionId, sequence: shared, by }),
    ).session;
    const hospital = valueOf(await host.readScenario({})).designs[0]?.mesh.nodes.find(
      ({ kind }) => kind === 'hospital',
    );
    const stop = { do: 'affect', command: { do: 'stand-down', node: hospital?.id ?? '' }, why: 'Try it' } as const;
    valueOf(await host.actInSession({ sessionId: branch, entry: stop, by }));
    const sessions = [session.sessionId, branch] as const;
    const request = { sessions, runs: 4, seed: 5 };
    const made = valueOf(await host.readFutures({ resultId: await resultOf(host, () => host.startFutures(request)) }));

    const rowsOf = (html: string): readonly string[] => {
      const [, body = ''] = /Mean difference, 95 % interval[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
      return wordsOf(body)
        .trim()
        .split(/\n{2,}/);
    };
    for (const sessionId of sessions) {
      const html = await page('after-action-report', 'en', { sessionId });
      const words = wordsOf(html);
      expect(words).toContain('Lin (Controllers)');
      expect(words).toContain('Played to the end: Original.');
      expect(words).toContain('4 pairs of runs from seed 5');
      expect(words).toContain('Differences are Original minus Branch from line 2');
      expect(words).toMatch(/By the facilitator: .* \(Try it\)/);
      expect(words).not.toMatch(/NaN|Infinity|undefined/);
      expect(rowsOf(html)).toHaveLength(made.differences.filter(({ equal }) => equal < 1).length);
    }
    expect(valueOf(await host.findFutures({ sessions }))).toEqual(made);
    expect(wordsOf(await page('after-action-report', 'zh-Hant', { sessionId: branch }))).toContain(
      '第 2 行分支（本報告）',
    );
    expect((await wordFile('after-action-report')).body).toContain('Branch from line 2');

    const more = { do: 'affect', command: { do: 'activate', node: hospital?.id ?? '' } } as const;
    valueOf(await host.actInSession({ sessionId: branch, entry: more, by }));
    expect(wordsOf(await page('after-action-report'))).toContain('4 pairs of runs from seed 5');
    const anew = valueOf(await host.findFutures({ sessions }));
    expect(anew?.heads).not.toEqual(made.heads);
    expect(anew?.runs).toBe(4);
  });
});
