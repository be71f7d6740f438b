import type { ParameterEntry } from './entry';

/** Heat and cold. */
export const temperatureParameters = {
  'temperature.heat-threshold': {
    unit: '°C',
    default: 26.4,
    min: 10,
    max: 45,
    source: 'Liao, Chen & Hsu 2018, Modern Economy 9(4): mean of six estimates for Taiwan 26.384 °C',
    help: {
      en: 'Mean outdoor temperature above which demand for power rises.',
      'zh-Hant': '平均氣溫高於此值時，用電需求上升。',
    },
  },
  'temperature.heat-demand': {
    unit: 'share per °C',
    default: 0.03,
    min: 0,
    max: 0.5,
    source: 'judgement',
    help: {
      en: 'Growth of demand for power per degree of heat above the threshold.',
      'zh-Hant': '高於門檻每升高 1 °C 的用電需求增加比例。',
    },
  },
  'temperature.cold-threshold': {
    unit: '°C',
    default: 12,
    min: -20,
    max: 25,
    source: 'judgement',
    help: {
      en: 'Mean outdoor temperature below which demand for power rises.',
      'zh-Hant': '平均氣溫低於此值時，用電需求上升。',
    },
  },
  'temperature.cold-demand': {
    unit: 'share per °C',
    default: 0.02,
    min: 0,
    max: 0.5,
    source: 'judgement',
    help: {
      en: 'Growth of demand for power per degree of cold below the threshold.',
      'zh-Hant': '低於門檻每降低 1 °C 的用電需求增加比例。',
    },
  },
  'temperature.derate-threshold': {
    unit: '°C',
    default: 30,
    min: 0,
    max: 60,
    source: 'judgement',
    help: {
      en: 'Mean outdoor temperature above which thermal plants lose capacity.',
      'zh-Hant': '平均氣溫高於此值時，火力與核能機組容量下降。',
    },
  },
  'temperature.derate': {
    unit: 'share per °C',
    default: 0.006,
    min: 0,
    max: 0.2,
    source: 'judgement; gas turbines commonly lose 0.5–0.9 % of output per degree (unverified)',
    help: {
      en: 'Capacity that a thermal plant loses per degree above the threshold.',
      'zh-Hant': '高於門檻每升高 1 °C，火力與核能機組損失的容量比例。',
    },
  },
  'temperature.line-reference': {
    unit: '°C',
    default: 40,
    min: 0,
    max: 60,
    source:
      'NEC 2017 Table 310.15(B)(2)(b) is based on 40 °C; that a stated rating assumes it is judgement, utilities differ',
    help: {
      en: 'Air temperature that the rating of overhead lines assumes; above it they carry less, where the hazard says so.',
      'zh-Hant': '架空線額定容量所依據的氣溫；若災害設定啟用，氣溫更高時容許負載降低。',
    },
  },
  'temperature.line-conductor': {
    unit: '°C',
    default: 75,
    min: 50,
    max: 250,
    source: 'NEC 2017 Table 310.15(B)(2)(b), column of 75 °C; as the limit of overhead conductors: judgement',
    help: {
      en: 'Highest temperature that the conductor of an overhead line may have.',
      'zh-Hant': '架空線導體的最高容許溫度。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
