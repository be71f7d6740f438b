import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type LaunchToken = {
  /** 256 random bits, base64url. */
  readonly current: () => string;
  /** True once for the current token, which is then replaced by a fresh one. Takes the same time for any wrong guess. */
  readonly spend: (candidate: string) => boolean;
};

export const createLaunchToken = (): LaunchToken => {
  let token = randomToken();
  return {
    current: () => token,
    spend: (candidate) => {
      if (!timingSafeEqual(sha256(candidate), sha256(token))) return false;
      token = randomToken();
      return true;
    },
  };
};

export const randomToken = (): string => randomBytes(32).toString('base64url');

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
