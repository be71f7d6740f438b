import type { WebContents } from 'electron';

const quietTime = 30_000;

/**
 * Loads the page again when its process crashed or ran out of memory; nothing is lost, since the host keeps the document.
 * A page that crashes twice within half a minute stays down, so that a crash while loading does not go round for ever.
 * @param now milliseconds of a monotonic clock
 */
export const recoverPage = (contents: Pick<WebContents, 'on' | 'reload'>, now: () => number): void => {
  let last = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason }) => {
    const moment = now();
    const again = moment - last >= quietTime;
    last = moment;
    if (reason !== 'clean-exit' && reason !== 'killed' && again) contents.reload();
  });
};
