import './without-eval';
import { planFile } from '@scenarios/exchange/plan-file';
import type { ExchangeAnswer, ExchangeRequest } from './exchange-request';

addEventListener('message', ({ data }: MessageEvent<ExchangeRequest>) => {
  const { bytes, format, scenario, design, choices, onExisting } = data;
  postMessage(planFile(bytes, format, scenario, design, choices, onExisting) satisfies ExchangeAnswer);
});
