import type { EnsembleEnding } from '@scenarios/format/ensemble';
import type { ResultSummary } from '../contract/results';
import { attachArrays, detachArrays } from '../contract/detach-arrays';
import { requests } from '../contract/requests';
import type { DocumentDatabase } from './connect';
import { parseJson } from './parse-json';
import type { ResultBody, ResultKind } from './result-bodies';
import { ensembleEnding, resultBodies } from './result-bodies';
import { insertArrays, readArrays } from './stored-arrays';

const requestSchemas = {
  run: requests.startRun,
  ensemble: requests.startEnsemble,
  comparison: requests.startComparison,
} as const;

/** A summary with the key of the scenario content that it was computed from. */
export type StoredResult = { readonly summary: ResultSummary; readonly scenarioKey: string };

type Row = {
  id: string;
  kind: ResultKind;
  request: string;
  scenario_id: string;
  scenario_key: string;
  revision: number;
  engine: string;
  digest: string;
  started_at: string;
  duration_ms: number;
  threads: number;
  /** As JSON, where the body holds one. */
  ending: unknown;
};

const endingColumn = "CASE WHEN json_valid(body) THEN json_extract(body, '$.ending') END AS ending";
const columns =
  'id, kind, request, scenario_id, scenario_key, revision, engine, digest, started_at, duration_ms, threads';

function summaryOf(row: Row): StoredResult | null {
  const request = parseJson(row.request);
  const envelope = {
    resultId: row.id,
    scenarioId: row.scenario_id,
    revision: row.revision,
    engine: row.engine,
    digest: row.digest,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    threads: row.threads,
  };
  const parsed = requestSchemas[row.kind].safeParse(request);
  if (!parsed.success) return null;
  return {
    summary: { ...envelope, kind: row.kind, request: parsed.data, ...endingOf(row) } as ResultSummary,
    scenarioKey: row.scenario_key,
  };
}

/** How an ensemble or a comparison ended early, where its body says so in the right form. */
function endingOf({ kind, ending }: Row): { readonly ending?: EnsembleEnding } {
  if (kind === 'run' || typeof ending !== 'string') return {};
  const attached = attachArrays(parseJson(ending), []);
  const parsed = ensembleEnding.safeParse(attached.ok ? attached.value : undefined);
  return parsed.success ? { ending: parsed.data } : {};
}

/** Writes a result with its arrays in one transaction: it is there as a whole or not at all. */
export function insertResult<Kind extends ResultKind>(
  database: DocumentDatabase,
  { summary, scenarioKey }: StoredResult & { readonly summary: { readonly kind: Kind } },
  body: ResultBody<Kind>,
): void {
  const { tree, arrays } = detachArrays(body);
  const row = {
    id: summary.resultId,
    kind: summary.kind,
    request: JSON.stringify(summary.request),
    scenario_id: summary.scenarioId,
    scenario_key: scenarioKey,
    revision: summary.revision,
    engine: summary.engine,
    digest: summary.digest,
    started_at: summary.startedAt,
    duration_ms: summary.durationMs,
    threads: summary.threads,
    body: JSON.stringify(tree),
  };
  database.transaction(() => {
    database
      .prepare(
        `INSERT INTO result (${columns}, body) VALUES (@id, @kind, @request, @scenario_id, @scenario_key, @revision,
         @engine, @digest, @started_at, @duration_ms, @threads, @body)`,
      )
      .run(row);
    insertArrays(database, 'result_array', summary.resultId, arrays);
  })();
}

/** All results in the order in which they were stored; rows that are not valid are left out. */
export const listResults = (database: DocumentDatabase): readonly StoredResult[] =>
  database
    .prepare<[], Row>(`SELECT ${columns}, ${endingColumn} FROM result ORDER BY sequence`)
    .all()
    .flatMap((row) => summaryOf(row) ?? []);

/** What the rows that are left out say of themselves; none of it is checked. */
export const listUnreadableResults = (
  database: DocumentDatabase,
): readonly Pick<Row, 'id' | 'kind' | 'engine' | 'digest'>[] =>
  database
    .prepare<[], Row>(`SELECT ${columns}, ${endingColumn} FROM result ORDER BY sequence`)
    .all()
    .filter((row) => summaryOf(row) === null);

/** Envelope and request of a result, or null where there is none of this id. */
export function findResult(database: DocumentDatabase, id: string): StoredResult | null {
  const row = database.prepare<[string], Row>(`SELECT ${columns}, ${endingColumn} FROM result WHERE id = ?`).get(id);
  return row === undefined ? null : summaryOf(row);
}

/** The body of a result, or null where there is none of this id and kind or it is not valid. */
export function readResultBody<Kind extends ResultKind>(
  database: DocumentDatabase,
  id: string,
  kind: Kind,
): ResultBody<Kind> | null {
  const row = database
    .prepare<[string, string], { body: string }>('SELECT body FROM result WHERE id = ? AND kind = ?')
    .get(id, kind);
  if (row === undefined) return null;
  const arrays = readArrays(database, 'result_array', id);
  const attached = arrays === null ? null : attachArrays(parseJson(row.body), arrays);
  if (attached?.ok !== true) return null;
  const parsed = resultBodies[kind].safeParse(attached.value);
  return parsed.success ? (parsed.data as unknown as ResultBody<Kind>) : null;
}

/** Removes a result; false where there is none of this id. */
export const removeResult = (database: DocumentDatabase, id: string): boolean =>
  database.prepare('DELETE FROM result WHERE id = ?').run(id).changes > 0;
