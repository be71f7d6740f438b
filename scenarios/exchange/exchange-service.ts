import type { z } from 'zod';
import type { service } from '../format/service';

export type ServiceInput = z.input<typeof service>;

/** Services that files bring along where the design has none; the words are those of the bundled scenarios. */
export const exchangeService = {
  data: {
    id: 'data',
    name: { en: 'Data', 'zh-Hant': '數據通訊' },
    unit: 'Gbit/s',
    layer: 'information',
    flow: 'reach',
    headline: true,
  },
  water: {
    id: 'water',
    name: { en: 'Water', 'zh-Hant': '自來水' },
    unit: 'm³/h',
    layer: 'physical',
    flow: 'capacitated',
    headline: true,
  },
  trunkWater: {
    id: 'bulk-water',
    name: { en: 'Trunk water', 'zh-Hant': '幹管供水' },
    unit: 'm³/h',
    layer: 'physical',
    flow: 'capacitated',
  },
} as const satisfies Record<string, ServiceInput>;
