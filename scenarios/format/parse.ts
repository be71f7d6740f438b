import { checkReferences } from './check-references';
import { checkSize } from './check-size';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import { jsonErrorPlace } from './json-error-place';
import type { Result } from './result';
import { success } from './result';
import type { Scenario } from './scenario';
import { scenario, scenarioFormat, scenarioVersion } from './scenario';
import { fromSchemaIssue } from './schema-issues';

/** Longest text that is read, in characters. */
export const textLimit = 64 * 1024 * 1024;

/** Most issues that an answer lists; where there are more, the last one says how many. */
export const issueLimit = 100;

const refuse = (issues: readonly Issue[]): Result<Scenario, Issue> => ({
  ok: false,
  issues:
    issues.length <= issueLimit
      ? issues
      : [...issues.slice(0, issueLimit - 1), issueOf.moreIssues(issues.length - issueLimit + 1)],
});

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/**
 * Turns anything into a scenario with all defaults filled in, or says what is wrong, where, and what to do: first the
 * kind of document, then its size, then its form, and only when that is right, its references. Never throws.
 */
export function parseScenario(input: unknown): Result<Scenario, Issue> {
  if (typeof input !== 'object' || input === null || own(input, 'format') !== scenarioFormat)
    return refuse([issueOf.notAScenario()]);
  const version = own(input, 'version');
  if (version !== scenarioVersion)
    return refuse([issueOf.unknownVersion(typeof version === 'number' ? String(version) : typeof version)]);
  const size = checkSize(input);
  if (size !== null) return refuse([size]);
  const parsed = scenario.safeParse(input);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((found) => fromSchemaIssue(found, input)));
  const issues = checkReferences(parsed.data);
  return issues.length > 0 ? refuse(issues) : success(parsed.data);
}

/** The same from text. A text that is not JSON yields one issue whose path is its line and column. */
export function parseScenarioText(text: string): Result<Scenario, Issue> {
  if (text.length > textLimit) return refuse([issueOf.textTooLarge(text.length, textLimit)]);
  let input: unknown;
  try {
    input = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return refuse([issueOf.notJson(jsonErrorPlace(text))]);
  }
  return parseScenario(input);
}
