import type { z } from 'zod';
import type { service } from '@scenarios/format/service';

type ServiceInput = z.input<typeof service>;

const row = (
  id: string,
  en: string,
  zh: string,
  unit: string,
  flow: ServiceInput['flow'],
  headline = false,
): ServiceInput => ({
  id,
  name: { en, 'zh-Hant': zh },
  unit,
  layer: flow === 'reach' ? 'information' : 'physical',
  flow,
  headline,
});

/** What the island lives on. What comes by sea is a service of its own, so that stocks in ports and plants count. */
export const services: ServiceInput[] = [
  row('power', 'Power', '電力', 'MW', 'dc-power', true),
  row('water', 'Water', '自來水', 'm³/h', 'capacitated', true),
  row('food', 'Food', '糧食', 'rations/h', 'capacitated', true),
  row('fuel', 'Fuel', '油料', 'm³/h', 'capacitated', true),
  row('medical', 'Medical care', '醫療', 'patients/h', 'capacitated', true),
  // A satellite terminal must not stand in for five cables.
  { ...row('data', 'Data', '數據通訊', 'Gbit/s', 'reach', true), countsCapacity: true },
  row('radio', 'Emergency radio', '救災無線電', 'channels', 'reach'),
  row('bulk-water', 'Trunk water', '幹管供水', 'm³/h', 'capacitated'),
  row('bulk-fuel', 'Tanker fuel', '油罐車配送', 'm³/h', 'capacitated'),
  row('goods', 'Goods', '貨物配送', 't/h', 'capacitated'),
  row('imported-goods', 'Goods from overseas', '進口貨物', 't/h', 'capacitated'),
  row('imported-fuel', 'Fuel from overseas', '進口油料', 'm³/h', 'capacitated'),
  row('plant-fuel', 'Gas and coal from overseas', '進口燃氣與燃煤', 't/h', 'capacitated'),
];
