import './without-eval';
import { planMselFile } from '@scenarios/exchange/msel/plan-msel-file';
import type { MselAnswer, MselRequest } from './msel-request';

addEventListener('message', ({ data }: MessageEvent<MselRequest>) => {
  const { bytes, choices, mapping, plan, context } = data;
  postMessage(planMselFile(bytes, choices, mapping, plan, context) satisfies MselAnswer);
});
