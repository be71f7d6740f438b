import type { z } from 'zod';
import type { service } from '@scenarios/format/service';

type ServiceInput = z.input<typeof service>;

const row = (
  id: string,
  en: string,
  zh: string,
  unit: string,
  flow: ServiceInput['flow'],
  headline: boolean,
): ServiceInput => ({
  id,
  name: { en, 'zh-Hant': zh },
  unit,
  layer: flow === 'reach' ? 'information' : 'physical',
  flow,
  headline,
});

/**
 * What the district lives on. Reservoirs, filling stations and shops turn a bulk service, of which they keep a stock,
 * into the one that people get; so hours of stock are part of the model.
 */
export const services: ServiceInput[] = [
  row('power', 'Power', '電力', 'MW', 'dc-power', true),
  row('water', 'Water', '自來水', 'm³/h', 'capacitated', true),
  row('data', 'Data', '數據通訊', 'Gbit/s', 'reach', true),
  row('medical', 'Medical care', '醫療', 'patients/h', 'capacitated', true),
  row('food', 'Food', '糧食', 'rations/h', 'capacitated', true),
  row('fuel', 'Fuel', '油料', 'm³/h', 'capacitated', false),
  row('radio', 'Emergency radio', '救災無線電', 'channels', 'reach', false),
  row('bulk-water', 'Trunk water', '幹管供水', 'm³/h', 'capacitated', false),
  row('bulk-fuel', 'Tanker fuel', '油罐車配送', 'm³/h', 'capacitated', false),
  row('goods', 'Goods', '貨物配送', 't/h', 'capacitated', false),
];
