import type { ParameterEntry } from './entry';

/** Services that need a working path to a hub. */
export const communicationParameters = {
  'reach.relay-threshold': {
    unit: 'share of function',
    default: 0.05,
    min: 0,
    max: 1,
    source: 'judgement',
    help: {
      en: 'A relay whose function is below this share passes nothing on.',
      'zh-Hant': '功能低於此比例的中繼站不再轉送。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
