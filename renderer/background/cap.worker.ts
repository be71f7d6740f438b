import './without-eval';
import { planCapFile } from '@scenarios/exchange/cap/plan-cap-file';
import type { CapAnswer, CapRequest } from './cap-request';

addEventListener('message', ({ data }: MessageEvent<CapRequest>) => {
  const { bytes, plan, start } = data;
  postMessage(planCapFile(bytes, plan, { start }) satisfies CapAnswer);
});
