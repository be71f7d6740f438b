import type { PrintPdf } from '@host/host/host-context';
import type { HostProcessMessage, MainProcessMessage } from './host-messages';

/** Lets the main process print, from inside the host process. What could not be printed rejects. */
export function createRemotePrinter(post: (message: MainProcessMessage) => void): {
  readonly print: PrintPdf;
  readonly take: (answer: Extract<HostProcessMessage, { readonly kind: 'printed' }>) => void;
} {
  type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (reason: Error) => void };
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    print: (html) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        post({ kind: 'print', id: last, html });
      }),
    take: ({ id, bytes }) => {
      const found = waiting.get(id);
      waiting.delete(id);
      if (bytes === null) found?.reject(new Error('The page could not be printed.'));
      else found?.resolve(bytes);
    },
  };
}
