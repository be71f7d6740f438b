import { words, type Words } from './help/field-help';
import type { MeasureName } from './measure-ids';

/** What measures are called. */
export const measureWords = words({
  loss: ['Resilience loss', '韌性損失'],
  minimum: ['Lowest delivered share', '最低供應比例'],
  recover50: ['Time to stay above 50 %', '恢復至 50 % 以上所需時間'],
  recover90: ['Time to stay above 90 %', '恢復至 90 % 以上所需時間'],
  recover99: ['Time to stay above 99 %', '恢復至 99 % 以上所需時間'],
  'person-hours': ['Person-hours without', '中斷人時'],
  'first-wave': ['Critical function after the first blow', '首次打擊後的關鍵功能'],
  'after-cascade': ['Critical function through the cascade', '連鎖效應中的關鍵功能'],
  buffer: ['Buffer time', '緩衝時間'],
  survival: ['Runs survived', '存續的模擬'],
}) satisfies Words<MeasureName>;
