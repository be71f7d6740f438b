import type { Result } from '@scenarios/format/result';
import { failure } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import type { HostError } from '../contract/errors';
import { product } from '../host/product';
import { createDocumentFile } from '../store/create';
import { fileExtension } from '../store/identity';
import { existing, writeNew } from './write-new';

/** Makes a new file of a scenario, a document or JSON by its ending; one that is there is replaced only with `force`. */
export function writeScenario(path: string, scenario: Scenario, force: boolean): Result<null, HostError> {
  const taken = existing(path, force);
  if (taken !== null) return failure(taken);
  return path.endsWith(fileExtension)
    ? createDocumentFile(path, scenario, { overwrite: force, version: product.version })
    : writeNew([{ path, content: `${JSON.stringify(scenario, null, 2)}\n` }], force);
}
