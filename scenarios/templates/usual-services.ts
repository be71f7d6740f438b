import type { z } from 'zod';
import type { service } from '../format/service';
import type { LocalText } from '../format/text';

const text = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });

/** Services that nearly every district has, in the order of the legend. */
export const usualServices = [
  { id: 'power', name: text('Power', '電力'), unit: 'MW', layer: 'physical', flow: 'dc-power', headline: true },
  { id: 'water', name: text('Water', '供水'), unit: 'm³/h', layer: 'physical', flow: 'capacitated', headline: true },
  { id: 'fuel', name: text('Fuel', '燃料'), unit: 'm³/h', layer: 'physical', flow: 'capacitated' },
  { id: 'food', name: text('Food', '糧食'), unit: 'rations/h', layer: 'physical', flow: 'capacitated' },
  { id: 'medical', name: text('Medical care', '醫療'), unit: 'patients/h', layer: 'physical', flow: 'capacitated' },
  { id: 'roads', name: text('Roads', '道路'), unit: 'vehicles/h', layer: 'physical', flow: 'reach' },
  { id: 'data', name: text('Data', '數據'), unit: 'Gbit/s', layer: 'information', flow: 'reach' },
  { id: 'radio', name: text('Radio', '無線電'), unit: 'channels', layer: 'information', flow: 'reach' },
] as const satisfies readonly z.input<typeof service>[];
