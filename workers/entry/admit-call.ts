/**
 * Lets only the call of one known method with one plain argument through to Comlink, which by itself would follow any
 * path of properties, construct, and open ports. Anything else is dropped (null).
 */
export function admitCall(message: unknown, methods: readonly string[]): object | null {
  if (typeof message !== 'object' || message === null) return null;
  const { id, type, path, argumentList } = message as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || type !== 'APPLY') return null;
  if (!Array.isArray(path) || path.length !== 1 || !methods.includes(path[0] as string)) return null;
  if (!Array.isArray(argumentList) || argumentList.length !== 1) return null;
  const wrapped: unknown = argumentList[0];
  if (typeof wrapped !== 'object' || wrapped === null || !('type' in wrapped) || wrapped.type !== 'RAW') return null;
  return { id, type, path: [path[0] as string], argumentList: [wrapped] };
}
