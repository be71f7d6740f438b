import type { ReportFile, ReportFormat, ReportKind, ReportRequest } from '@host/contract/exercise';
import { reportKinds } from '@host/contract/exercise';
import type { HostError } from '@host/contract/errors';
import type { Host } from '@host/contract/host';
import { hostError } from '@host/contract/host-error';
import { makeReport } from '@host/report/make-report';
import { reportFileName } from '@host/report/report-file-name';
import type { PlayedExercise, ReportMaterial } from '@host/report/report-material';
import { writeHtml } from '@host/report/write-html';
import { JobFailed } from '@host/pool/start-job';
import { readLines } from '@host/store/session-queries';
import { startOfExercise } from '@scenarios/exchange/msel/start-of-exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { engineVersion } from '@workers/engine/engine-version';
import { zipSync } from 'fflate';
import type { HostContext } from '../host-context';
import { withDocument } from '../host-context';
import type { Jobs } from '../jobs';
import type { OpenDocument } from '../open-document';
import { product } from '../product';
import type { WorkTools } from '../work-job';
import { expected, workJob } from '../work-job';
import type { LiveSession } from './live-session';
import type { CourseKeeper } from './other-courses';
import { courseKeeper } from './other-courses';
import type { RelatedWork } from './related-courses';
import { forkMillisOf, relatedWork, relativesOf } from './related-courses';
import type { ExerciseSessions } from './sessions';
import { takenOnce } from './taken-once';

const types: Readonly<Record<ReportFormat | 'zip', string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  zip: 'application/zip',
};

/** How the list of injects stands in a table where nobody says how. */
const usualList = { preset: 'hseep', times: 'relative' } as const;

type Played = Omit<PlayedExercise, 'otherCourses' | 'related'>;
type Told = {
  readonly document: OpenDocument;
  readonly plan: Exercise;
  readonly scenario: Scenario;
  /** With what keeps the courses that it did not take; null where the documents are those of a plan. */
  readonly session: {
    readonly played: Played;
    readonly courses: CourseKeeper;
    readonly related: RelatedWork;
  } | null;
};

/** Documents of exercises: what plans and sessions are made of, in words and pictures. */
export function createReports(
  context: HostContext,
  sessions: ExerciseSessions,
  jobs: Jobs,
): Pick<Host, 'startReport' | 'readReport'> {
  const { pool, clock, printPdf } = context;
  const coursesOf = new WeakMap<LiveSession, CourseKeeper>();
  const written = takenOnce<ReportFile>();

  /** Looks at what the documents are about, as it is at this moment. */
  const told = async (of: ReportRequest['of'], now: Date, withFamily: boolean): Promise<Result<Told, HostError>> => {
    if ('sessionId' in of) {
      const relatives = withFamily ? await relativesOf(sessions, of.sessionId) : success([]);
      if (!relatives.ok) return relatives;
      return sessions.withSession(of.sessionId, async (live, document) => {
        const { damage } = readLines(document.file.database, of.sessionId);
        if (damage !== null)
          return failure(hostError('exercise/log-broken', { detail: `line ${String(damage.line)}: ${damage.kind}` }));
        await live.view(now);
        const { stored, player, lines, summary } = live;
        const { sessionId, createdAt, parent, plan, scenario, engine, rehearsal } = stored;
        const courses = coursesOf.get(live) ?? courseKeeper(pool);
        coursesOf.set(live, courses);
        const played: Played = {
          sessionId,
          createdAt,
          engine,
          parent,
          rehearsal,
          forkMillis: forkMillisOf(live),
          state: player.state(),
          atMillis: player.millisAt(now),
          lines: [...lines()],
          head: summary().head,
          world: await player.world(),
        };
        const related = relatedWork(pool, document, live, relatives.value);
        return success({ document, plan, scenario, session: { played, courses, related } });
      });
    }
    return withDocument(context, (document) => {
      const { scenario } = document;
      const plan = scenario.exercises.find(({ id }) => id === of.exercise);
      return plan === undefined
        ? failure(hostError('exercise/unknown-plan', { detail: of.exercise }))
        : success({ document, plan, scenario, session: null });
    });
  };

  const write = async (
    kind: ReportKind,
    { format, list = usualList }: Pick<ReportRequest, 'format' | 'list'>,
    material: ReportMaterial,
    work: WorkTools,
  ): Promise<Result<Uint8Array, HostError>> => {
    const { plan, scenario, played, language } = material;
    if (format === 'xlsx' || format === 'csv') {
      const start = startOfExercise(scenario.start, plan.startHours) ?? scenario.start;
      const listed = played === null ? plan : { ...plan, injects: played.state.injects.map(({ inject }) => inject) };
      const marking = scenario.marking ?? '';
      const task = { file: 'injects', plan: listed, writing: { ...list, format, language, start, marking } } as const;
      return success(await work.through(context.writeFile(task), listed.injects.length));
    }
    const report = makeReport(kind, material);
    if (format === 'docx') {
      return success(await work.through(context.writeFile({ file: 'docx', report })));
    }
    const html = writeHtml(report);
    if (format === 'html') return success(new TextEncoder().encode(html));
    if (printPdf === null) return failure(hostError('report/no-printer'));
    try {
      return success(await printPdf(html));
    } catch (error) {
      return failure(hostError('report/no-printer', { detail: String(error) }));
    }
  };

  const kindsOf = ({ report, of }: ReportRequest): readonly ReportKind[] =>
    report === 'all' ? reportKinds.filter((kind) => 'sessionId' in of || kind !== 'after-action-report') : [report];

  return {
    startReport: async (request) => {
      const { report, format, language } = request;
      if (report === 'after-action-report' && !('sessionId' in request.of))
        return failure(hostError('report/needs-session'));
      if ((format === 'xlsx' || format === 'csv') && report !== 'msel')
        return failure(hostError('report/no-such-format'));
      if (format === 'pdf' && printPdf === null) return failure(hostError('report/no-printer'));
      const now = clock();
      const kinds = kindsOf(request);
      const telling = kinds.includes('after-action-report');
      const material = await told(request.of, now, telling);
      if (!material.ok) return material;
      const { document, plan, scenario, session } = material.value;
      const compared = session !== null && telling;
      const runs = compared ? session.courses.runs(session.played.state) : 0;
      const before = runs + (compared ? session.related.steps : 0);
      const tabled = format === 'xlsx' || format === 'csv';
      /** A list is told of by its lines, documents one by one. */
      const steps = tabled ? Math.max(1, (session?.played.state ?? plan).injects.length) : 1;
      const job = workJob(before + kinds.length * steps, async (work): Promise<ReportFile> => {
        const otherCourses = compared
          ? await session.courses.simulate({ state: session.played.state, plan, scenario }, work)
          : null;
        const related = compared ? await session.related.simulate(work, runs) : [];
        const played = session === null ? null : { ...session.played, otherCourses, related };
        const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
        for (const kind of kinds) {
          await work.reach(before + files.length * steps);
          const bytes = expected(
            await write(
              kind,
              request,
              {
                language,
                plan,
                scenario,
                played,
                madeAt: now.toISOString(),
                zoneMinutes: -now.getTimezoneOffset(),
                product: `${product.name} ${product.version}`,
                engine: engineVersion,
              },
              work,
            ),
          );
          files.push({ name: reportFileName(kind, format, language, plan), bytes });
        }
        await work.reach(before + files.length * steps);
        const [only] = files;
        if (only === undefined) throw new JobFailed(hostError('report/no-such-format'));
        if (report !== 'all') return { ...only, type: types[format] };
        const packed = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: now });
        return { name: reportFileName('all', 'zip', language, plan), type: types.zip, bytes: packed };
      });
      return success({ jobId: jobs.follow(document, job, written.put) });
    },
    readReport: ({ resultId }) => Promise.resolve(written.take(resultId)),
  };
}
