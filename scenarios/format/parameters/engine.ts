import type { ParameterEntry } from './entry';

/** Bounds of the engine itself. */
export const engineParameters = {
  'settle.max-iterations': {
    unit: 'count',
    default: 64,
    min: 4,
    max: 1000,
    source: 'judgement',
    help: {
      en: 'Rounds of allocation and function at one instant before the engine stops and reports it.',
      'zh-Hant': '同一瞬間內分配與功能反覆計算的次數上限；達到上限時停止並回報。',
    },
  },
  'settle.max-events': {
    unit: 'count',
    default: 200_000,
    min: 100,
    max: 100_000_000,
    source: 'judgement',
    help: {
      en: 'Events of one run before the engine stops taking new ones and reports it.',
      'zh-Hant': '單次模擬的事件數上限；達到上限時停止處理新事件並回報。',
    },
  },
  'latency.least-share': {
    unit: 'share',
    default: 0.02,
    min: 0,
    max: 0.5,
    source: 'judgement',
    help: {
      en: 'Share of a demand below which more delivery over a new path arrives at once instead of after the latency of the path.',
      'zh-Hant': '新路徑增加的供應量低於需求的此比例時，立即送達而不等待路徑延遲。',
    },
  },
  'frames.max-megabytes': {
    unit: 'MB',
    default: 256,
    min: 1,
    max: 4096,
    source: 'judgement',
    help: {
      en: 'Memory for the frames of one recorded run; beyond it only the sample grid is kept, and the run says so.',
      'zh-Hant': '單次紀錄畫格的記憶體上限；超過後僅保留取樣格點並註明。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
