/**
 * Loaded with `node --import` before a program: writes every attempt to use a network, and every program started, as one
 * JSON line into the file named by HOLDFAST_WATCH. Worker threads and forked processes inherit it. Looking up what is an
 * address already asks nobody and is left out; `net.Server.listen` does it.
 */
import { syncBuiltinESMExports } from 'node:module';
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = process.env.HOLDFAST_WATCH;
if (file === undefined) throw new Error('HOLDFAST_WATCH names no file.');

const note = (kind, detail) => appendFileSync(file, `${JSON.stringify({ kind, detail })}\n`);

const wrap = (owner, name, kind, describe) => {
  const original = owner[name];
  owner[name] = function watched(...parameters) {
    const detail = describe(parameters);
    if (kind !== 'dns' || net.isIP(detail) === 0) note(kind, detail);
    return Reflect.apply(original, this, parameters);
  };
};

const plain = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value });
const place = ([first, second]) => {
  const options = Array.isArray(first) ? plain(first[0]) : plain(first);
  const port = options.port ?? options.value ?? null;
  return { port, host: options.host ?? (typeof second === 'string' ? second : null), path: options.path ?? null };
};

wrap(net.Socket.prototype, 'connect', 'connect', place);
wrap(net.Server.prototype, 'listen', 'listen', place);
wrap(dgram, 'createSocket', 'datagram', () => null);
for (const name of [
  'lookup',
  'lookupService',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'resolveTxt',
  'reverse',
]) {
  wrap(dns, name, 'dns', ([host]) => host);
  wrap(dns.promises, name, 'dns', ([host]) => host);
}
wrap(childProcess.ChildProcess.prototype, 'spawn', 'spawn', ([options]) => options.file);
syncBuiltinESMExports();
