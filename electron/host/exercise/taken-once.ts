import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { randomUUID } from 'node:crypto';

/** Results that nobody has taken are dropped beyond this many, the oldest first. */
const most = 4;

/** What jobs yield for whoever started them, and nobody else: kept until it is read. */
export type TakenOnce<Value> = {
  /** Returns the id under which the value can be taken. */
  readonly put: (value: Value) => Result<string, HostError>;
  /** `result/unknown` where it was taken before, or dropped. */
  readonly take: (resultId: string) => Result<Value, HostError>;
};

export function takenOnce<Value>(): TakenOnce<Value> {
  const kept = new Map<string, Value>();
  return {
    put: (value) => {
      const resultId = randomUUID();
      kept.set(resultId, value);
      for (const id of [...kept.keys()].slice(0, -most)) kept.delete(id);
      return success(resultId);
    },
    take: (resultId) => {
      const value = kept.get(resultId);
      kept.delete(resultId);
      return value === undefined ? failure(hostError('result/unknown', { detail: resultId })) : success(value);
    },
  };
}
