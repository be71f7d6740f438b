import type { HostError } from '@host/contract/errors';
import { mapMessages } from './messages';

/** Said of what cannot be done where a layout has put the sites elsewhere than on the ground. */
export const groundRefusal: HostError = {
  code: 'edit/rejected',
  message: { en: String(mapMessages.onlyOnGround.en), 'zh-Hant': String(mapMessages.onlyOnGround['zh-Hant']) },
  advice: {
    en: String(mapMessages.onlyOnGroundAdvice.en),
    'zh-Hant': String(mapMessages.onlyOnGroundAdvice['zh-Hant']),
  },
};
