import type { ParameterEntry } from './entry';

/** What a site has to have for the mark of a Resilience Node. */
export const certificationParameters = {
  'certification.backup-hours': {
    unit: 'h',
    default: 24,
    min: 0,
    max: 1000,
    source:
      'judgement; Japan asks 24 h of base stations that cover town halls (Ministry of Internal Affairs and Communications, 2020)',
    help: {
      en: 'Hours that a certified site must run on its own power.',
      'zh-Hant': '取得認證的據點須能以自備電力運作的時數。',
    },
  },
  'certification.supply-hours': {
    unit: 'h',
    default: 72,
    min: 0,
    max: 1000,
    source: 'judgement; three days, as Japan asks of disaster base hospitals for fuel and water (2019)',
    help: {
      en: 'Hours that the stocks of a certified site must last at its own rate.',
      'zh-Hant': '取得認證的據點之物資存量須能維持的時數。',
    },
  },
  'certification.trained-managers': {
    unit: 'people',
    default: 1,
    min: 0,
    max: 100,
    source: 'judgement',
    help: {
      en: 'Trained managers that must be bound to a certified site.',
      'zh-Hant': '取得認證的據點須配置的受訓負責人數。',
    },
  },
  'certification.independent-ways': {
    unit: 'links',
    default: 2,
    min: 0,
    max: 10,
    source: 'judgement',
    help: {
      en: 'Ways to send word that do not share a right-of-way and that a certified site must have.',
      'zh-Hant': '取得認證的據點須具備、且不共用路廊的對外通訊方式數。',
    },
  },
  'certification.partly-items': {
    unit: 'items',
    default: 1,
    min: 0,
    max: 20,
    source: 'judgement',
    help: {
      en: 'Items that a certified site may meet only in part.',
      'zh-Hant': '取得認證的據點可僅部分符合的項目數。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
