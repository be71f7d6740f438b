import { words } from './field-help';
import type { Words } from './field-help';
import type { Quality } from '../text';

/** How good a figure is, in one word. */
export const qualityWords = words({
  confirmed: ['Confirmed', '已查證'],
  unverified: ['Unverified', '未查證'],
  calibrated: ['Calibrated', '經校準'],
  judgement: ['Judgement', '專家判斷'],
  default: ['Default', '預設值'],
}) satisfies Words<Quality>;
