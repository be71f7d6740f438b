import type { ParameterEntry } from './entry';

/** Ways to go on with less. */
export const modesParameters = {
  'modes.dwell': {
    unit: 'min',
    default: 60,
    min: 0,
    max: 10_000,
    source: 'judgement',
    help: {
      en: 'Minutes that the network has to meet the present needs of a node before it tries the next better mode.',
      'zh-Hant': '網路供應持續滿足現行需求達此分鐘數後，節點才嘗試回到上一級運作模式。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
