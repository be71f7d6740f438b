import type { HostError } from './errors';
import type { HostMethod } from './host';
import { hostError } from './host-error';
import { hostMethods } from './host-methods';
import { requests } from './requests';

/** What may be done with a message that arrived from a peer. */
export type Judgement =
  | { readonly kind: 'call'; readonly id: string; readonly method: HostMethod; readonly argument: unknown }
  | { readonly kind: 'refuse'; readonly id: string; readonly error: HostError }
  | { readonly kind: 'drop' };

const drop: Judgement = { kind: 'drop' };
const idForm = /^[0-9A-Za-z_-]{1,128}$/;

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

const isMethod = (name: unknown): name is HostMethod => typeof name === 'string' && Object.hasOwn(requests, name);

/**
 * Judges one message before Comlink sees it. Bare Comlink follows any path of properties, constructs, sets, and opens
 * ports and proxies; only a call of one known method with one plain argument that passes its schema gets through.
 * What has a usable id is answered with the reason; everything else is dropped. Never throws.
 * @param allowed the methods that this peer may call; any other is unknown to it
 */
export function judge(message: unknown, allowed: readonly HostMethod[] = hostMethods): Judgement {
  try {
    if (typeof message !== 'object' || message === null) return drop;
    const id = own(message, 'id');
    if (typeof id !== 'string' || !idForm.test(id)) return drop;
    if (own(message, 'type') === 'RELEASE') return drop;
    const path = own(message, 'path');
    const method: unknown = Array.isArray(path) && path.length === 1 ? path[0] : undefined;
    if (own(message, 'type') !== 'APPLY' || !isMethod(method) || !allowed.includes(method))
      return { kind: 'refuse', id, error: hostError('request/unknown-method') };
    const list = own(message, 'argumentList');
    const wrapped: unknown = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
    if (typeof wrapped !== 'object' || wrapped === null || own(wrapped, 'type') !== 'RAW')
      return { kind: 'refuse', id, error: hostError('request/bad-arguments') };
    const parsed = requests[method].safeParse(own(wrapped, 'value'));
    if (!parsed.success) return { kind: 'refuse', id, error: badArguments(parsed.error.issues) };
    return { kind: 'call', id, method, argument: parsed.data };
  } catch {
    return drop;
  }
}

const badArguments = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): HostError => {
  const { advice } = hostError('request/bad-arguments');
  return hostError('request/bad-arguments', {
    issues: issues.map(({ path, message }) => ({
      path: path.map(String).join('.').slice(0, 200),
      message: { en: message.slice(0, 500), 'zh-Hant': message.slice(0, 500) },
      advice,
    })),
  });
};
