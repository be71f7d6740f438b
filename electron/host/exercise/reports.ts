import type { ReportFile, ReportFormat, ReportRequest } from '@host/contract/exercise';
import type { HostError } from '@host/contract/errors';
import type { Host } from '@host/contract/host';
import { hostError } from '@host/contract/host-error';
import { makeReport } from '@host/report/make-report';
import { reportFileName } from '@host/report/report-file-name';
import type { PlayedExercise, ReportMaterial } from '@host/report/report-material';
import { writeHtml } from '@host/report/write-html';
import { readLines } from '@host/store/session-queries';
import { writeMsel } from '@scenarios/exchange/msel/write-msel';
import { startOfExercise } from '@scenarios/exchange/msel/start-of-exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { engineVersion } from '@workers/engine/engine-version';
import type { HostContext } from '../host-context';
import { withDocument } from '../host-context';
import { product } from '../product';
import { simulateWorld } from './exercise-world';
import type { LiveSession } from './live-session';
import type { ExerciseSessions } from './sessions';

const types: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

type Told = { readonly plan: Exercise; readonly scenario: Scenario; readonly played: PlayedExercise | null };

/** Documents of exercises: what plans and sessions are made of, in words and pictures. */
export function createReports(context: HostContext, sessions: ExerciseSessions): Pick<Host, 'writeReport'> {
  const { pool, clock, printPdf } = context;

  const playedOf = async (live: LiveSession, now: Date): Promise<Result<PlayedExercise, HostError>> => {
    await live.view(now);
    const { stored, player, lines, summary } = live;
    const state = player.state();
    const commands = state.commands.filter(({ source }) => source !== 'decision');
    const undecided =
      commands.length === state.commands.length
        ? null
        : await simulateWorld(pool, stored.scenario, stored.plan, { ...state, commands });
    if (undecided?.ok === false) return undecided;
    return success({
      sessionId: stored.sessionId,
      createdAt: stored.createdAt,
      sharedLines: stored.parent?.sequence ?? null,
      state,
      atMillis: player.millisAt(now),
      lines: lines(),
      head: summary().head,
      world: await player.world(),
      undecided: undecided?.value ?? null,
    });
  };

  const told = (of: ReportRequest['of'], now: Date): Promise<Result<Told, HostError>> => {
    if ('sessionId' in of)
      return sessions.withSession(of.sessionId, async (live, { file }) => {
        const { brokenAt } = readLines(file.database, of.sessionId);
        if (brokenAt !== null) return failure(hostError('exercise/log-broken', { detail: `line ${String(brokenAt)}` }));
        const played = await playedOf(live, now);
        const { plan, scenario } = live.stored;
        return played.ok ? success({ plan, scenario, played: played.value }) : played;
      });
    return withDocument(context, ({ scenario }) => {
      const plan = scenario.exercises.find(({ id }) => id === of.exercise);
      return plan === undefined
        ? failure(hostError('exercise/unknown-plan', { detail: of.exercise }))
        : success({ plan, scenario, played: null });
    });
  };

  const write = async (
    { report: kind, format, language }: ReportRequest,
    { plan, scenario, played }: Told,
    now: Date,
  ): Promise<Result<Uint8Array, HostError>> => {
    if (format === 'xlsx' || format === 'csv') {
      if (kind !== 'msel') return failure(hostError('report/no-such-format'));
      const start = startOfExercise(scenario.start, plan.startHours) ?? scenario.start;
      const listed = played === null ? plan : { ...plan, injects: played.state.injects.map(({ inject }) => inject) };
      const marking = scenario.marking ?? '';
      const table = writeMsel(listed, { preset: 'hseep', format, language, times: 'relative', start, marking });
      return table.ok ? table : failure(hostError('scenario/invalid', { detail: table.issues[0]?.code ?? '' }));
    }
    const material: ReportMaterial = {
      language,
      plan,
      scenario,
      played,
      madeAt: now.toISOString(),
      zoneMinutes: -now.getTimezoneOffset(),
      product: `${product.name} ${product.version}`,
      engine: engineVersion,
    };
    const report = makeReport(kind, material);
    if (format === 'docx') {
      const { writeDocx } = await import('@host/report/write-docx');
      return success(await writeDocx(report));
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

  return {
    writeReport: async (request): Promise<Result<ReportFile, HostError>> => {
      if (request.report === 'after-action-report' && !('sessionId' in request.of))
        return failure(hostError('report/needs-session'));
      const now = clock();
      const material = await told(request.of, now);
      if (!material.ok) return material;
      const bytes = await write(request, material.value, now);
      if (!bytes.ok) return bytes;
      const name = reportFileName(request, material.value.plan);
      return success({ name, type: types[request.format], bytes: bytes.value });
    },
  };
}
