import { engineVersion } from '@workers/engine/engine-version';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import { recompute } from '../host/recompute';
import { listResults, listUnreadableResults } from '../store/result-queries';
import { openDocumentCopy } from '../store/open-copy';
import type { VerifyArguments } from './arguments';
import { awaitJob } from './await-job';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { CommandTools } from './simulate';
import { describeError } from './terminal';

type Finding = {
  readonly resultId: string;
  readonly kind: string;
  readonly engine: string;
  readonly storedDigest: string;
  /** Null where it was not computed. */
  readonly obtainedDigest: string | null;
  readonly verdict: 'identical' | 'different' | 'unreadable' | 'not-checked';
};

const words = {
  identical: 'identical',
  different: 'DIFFERENT',
  unreadable: 'UNREADABLE: the file does not say what was computed',
  'not-checked': 'not checked: the document has changed since',
} as const satisfies Record<Finding['verdict'], string>;

const failing: readonly Finding['verdict'][] = ['different', 'unreadable'];

/**
 * Computes every stored result of a document again and compares digest and figures. Results of an older state of the
 * document are listed but not computed.
 */
export async function verify(request: VerifyArguments, tools: CommandTools): Promise<ExitCode> {
  const { pool, terminal, signal, inspect } = tools;
  const refuse = (error: Parameters<typeof describeError>[0], code: ExitCode): ExitCode => {
    terminal.report(describeError(error, terminal.language));
    return code;
  };
  const opened = await openDocumentCopy(request.path, inspect);
  if (!opened.ok) return refuse(opened.issues[0] ?? hostError('host/bug'), exitCode.badInput);
  const { database, scenario, close } = opened.value;
  const findings: Finding[] = [];
  try {
    const material = materialOf(scenario);
    for (const { id, kind, engine, digest } of listUnreadableResults(database))
      findings.push({ resultId: id, kind, engine, storedDigest: digest, obtainedDigest: null, verdict: 'unreadable' });
    for (const { summary, scenarioKey } of listResults(database)) {
      const { resultId, kind, engine, digest: storedDigest } = summary;
      const about = { resultId, kind, engine, storedDigest };
      if (scenarioKey !== material.key) {
        findings.push({ ...about, obtainedDigest: null, verdict: 'not-checked' });
        continue;
      }
      const outcome = await awaitJob(recompute(pool, material, summary), terminal, signal);
      if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
      if (outcome.kind === 'failed') return refuse(outcome.error, exitCode.failed);
      const { digest: obtainedDigest, standsIn } = outcome.value;
      findings.push({ ...about, obtainedDigest, verdict: standsIn(database) ? 'identical' : 'different' });
    }
  } finally {
    close();
  }
  if (request.json)
    terminal.out(JSON.stringify({ scenario: scenario.id, engine: engineVersion, results: findings }, null, 2));
  else if (findings.length === 0) terminal.out('The document holds no results.');
  else
    for (const { kind, storedDigest, verdict, engine } of findings)
      terminal.out(`${kind.padEnd(10)} ${storedDigest}  engine ${engine}  ${words[verdict]}`);
  return findings.some(({ verdict }) => failing.includes(verdict)) ? exitCode.different : exitCode.ok;
}
