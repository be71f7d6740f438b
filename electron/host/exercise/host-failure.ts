import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';

/** Carries an expected failure through code that has no other way out; whoever answers the request takes it back. */
export class HostFailure extends Error {
  readonly reason: HostError;

  constructor(reason: HostError | undefined) {
    super(reason?.code ?? 'host/bug');
    this.reason = reason ?? hostError('host/bug');
  }
}
