import { issueOf } from '@scenarios/format/issue-texts';
import { parseScenarioText, textLimit } from '@scenarios/format/parse';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { readFileSync, statSync } from 'node:fs';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { BundledLibrary } from '../host/bundled-library';
import type { Inspector } from '../store/child-inspector';
import { fileError } from '../store/file-error';
import { fileExtension } from '../store/identity';
import { openDocumentCopy } from '../store/open-copy';

/** Largest scenario file that is read, in bytes: a character outside ASCII takes up to three of them. */
const bytesLimit = 3 * textLimit;

function readText(path: string): Result<string, HostError> {
  try {
    const { size } = statSync(path);
    if (size > bytesLimit)
      return failure(hostError('scenario/invalid', { issues: [issueOf.textTooLarge(size, textLimit)] }));
    return success(readFileSync(path, 'utf8'));
  } catch (error) {
    return failure(fileError(error));
  }
}

/** The scenario of a document, of a `.json` file, or of the library. */
export async function loadScenario(
  source: string,
  { inspect, bundled }: { readonly inspect: Inspector; readonly bundled: BundledLibrary },
): Promise<Result<Scenario, HostError>> {
  if (source.endsWith(fileExtension)) {
    const copy = await openDocumentCopy(source, inspect);
    if (!copy.ok) return copy;
    copy.value.close();
    return success(copy.value.scenario);
  }
  if (source.endsWith('.json')) {
    const text = readText(source);
    if (!text.ok) return text;
    const parsed = parseScenarioText(text.value);
    return parsed.ok ? parsed : failure(hostError('scenario/invalid', { issues: parsed.issues }));
  }
  return bundled.read(source);
}
