import type { Host, HostMethod } from '@host/contract/host';
import type { Page } from '@playwright/test';
import WebSocket from 'ws';
import type { Lab } from './lab';

type Value<Method extends HostMethod> = Extract<Awaited<ReturnType<Host[Method]>>, { readonly ok: true }>['value'];

/**
 * Asks the host of a loopback lab once, beside its page and with the page's session, as frames of plain JSON. Throws what
 * the host says against it.
 */
export async function askHost<Method extends HostMethod>(
  lab: Lab,
  page: Page,
  method: Method,
  argument: Parameters<Host[Method]>[0],
): Promise<Value<Method>> {
  const origin = lab.origin();
  const cookies = await page.context().cookies(origin);
  const session = cookies.find(({ name }) => name.startsWith('holdfast-session-'));
  if (session === undefined) throw new Error('The page has no session.');
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, {
    headers: { Cookie: `${session.name}=${session.value}`, Origin: origin },
  });
  try {
    return await new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('open', () => {
        socket.send(
          JSON.stringify({
            id: 'asked-by-a-test',
            type: 'APPLY',
            path: [method],
            argumentList: [{ type: 'RAW', value: argument }],
          }),
        );
      });
      socket.on('message', (data, binary) => {
        if (binary) return;
        const { id, value } = JSON.parse(String(data)) as {
          id?: string;
          value?: { ok: boolean; value: Value<Method>; issues?: unknown };
        };
        if (id !== 'asked-by-a-test' || value === undefined) return;
        if (value.ok) resolve(value.value);
        else reject(new Error(JSON.stringify(value.issues)));
      });
    });
  } finally {
    socket.close();
  }
}
