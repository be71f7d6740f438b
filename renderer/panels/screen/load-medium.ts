import type { AskHost } from '@ui/state/ask-host';

/** Bytes of an attachment that was released; null where they cannot be had. */
export type LoadMedium = (sha256: string) => Promise<Blob | null>;

export const loadMediumOver =
  (ask: AskHost): LoadMedium =>
  async (sha256) => {
    const answer = await ask('readMedium', { sha256 });
    return answer.ok ? new Blob([new Uint8Array(answer.value.bytes)], { type: answer.value.type }) : null;
  };
