import type { z } from 'zod';
import type { scenario } from '@scenarios/format/scenario';
import type { service } from '@scenarios/format/service';
import { civilLinks } from './civil-links';
import { civilNodes } from './civil-sites';
import { powerLinks, powerNodes } from './power';
import { facts, modelledEarthquake, readObserved, recordedSequence } from './record';

const services: z.input<typeof service>[] = [
  {
    id: 'power',
    name: { en: 'Power', 'zh-Hant': '電力' },
    unit: 'MW',
    layer: 'physical',
    flow: 'dc-power',
    headline: true,
  },
  {
    id: 'water',
    name: { en: 'Water', 'zh-Hant': '自來水' },
    unit: 'm³/h',
    layer: 'physical',
    flow: 'capacitated',
    headline: true,
  },
  {
    id: 'data',
    name: { en: 'Mobile data', 'zh-Hant': '行動數據' },
    unit: 'Gbit/s',
    layer: 'information',
    flow: 'capacitated',
    headline: true,
  },
  {
    id: 'medical',
    name: { en: 'Medical care', 'zh-Hant': '醫療' },
    unit: 'patients/h',
    layer: 'physical',
    flow: 'capacitated',
    headline: true,
  },
  {
    id: 'food',
    name: { en: 'Food', 'zh-Hant': '食物' },
    unit: 'rations/h',
    layer: 'physical',
    flow: 'capacitated',
    headline: true,
  },
  {
    id: 'voice',
    name: { en: 'Fixed telephone', 'zh-Hant': '市內電話' },
    unit: 'lines (1 000)',
    layer: 'information',
    flow: 'reach',
    headline: false,
  },
  {
    id: 'goods',
    name: { en: 'Goods', 'zh-Hant': '貨物' },
    unit: 't/h',
    layer: 'physical',
    flow: 'capacitated',
    headline: false,
  },
];

type Calibration = NonNullable<z.input<typeof scenario>['parameters']>;

const calibration: Calibration = [
  {
    id: 'power.ufls.quota',
    value: 0.37,
    quality: 'calibrated',
    note: 'Share of the western island. Documented: 1.46 GW over the whole island, of which a part was lost with the east.',
  },
  {
    id: 'power.ufls.block',
    value: 0.02,
    quality: 'calibrated',
    note: 'Fine steps, so that the shed amount is close to the deficit as recorded.',
  },
  {
    id: 'power.reserve.slow',
    value: 60,
    quality: 'calibrated',
    note: 'No other unit took over in the 17 minutes between the first and the last trip.',
  },
  {
    id: 'power.blackstart.delay',
    value: 3,
    quality: 'calibrated',
    note: 'First hydro stations energised in the morning.',
  },
  {
    id: 'power.blackstart.hop',
    value: 30,
    quality: 'calibrated',
    note: 'Follows the recorded growth of served customers.',
  },
  {
    id: 'power.restoration.ramp',
    value: 0.15,
    quality: 'calibrated',
    note: 'Follows the recorded growth of served customers.',
  },
];

/** The whole document; observed points are read from the facts table at `csvPath`. */
export function hokkaido2018(csvPath: string): z.input<typeof scenario> {
  return {
    format: 'holdfast-scenario',
    version: 1,
    id: 'hokkaido-2018',
    title: { en: 'Hokkaido 2018', 'zh-Hant': '2018年北海道' },
    summary: {
      en: 'An island with one pillar: half of the power came from one coal plant. After a magnitude 6.7 earthquake at 03:08 its units tripped one by one; at 03:25 the whole island was dark, and came back over 45 hours.',
      'zh-Hant':
        '單一支柱的島嶼：半數電力來自同一座燃煤電廠。凌晨3時08分規模6.7地震後機組相繼跳脫，3時25分全島停電，歷時約45小時才大致復電。',
    },
    start: '2018-09-06T03:00:00+09:00',
    horizonHours: 66,
    sampleMinutes: 15,
    fictional: false,
    designs: [
      {
        id: 'as-built',
        name: { en: 'As built in 2018', 'zh-Hant': '2018年現況' },
        summary: {
          en: 'Generation, transmission and civil sites in outline, at regional grain.',
          'zh-Hant': '以區域尺度概略呈現發電、輸電與民生設施。',
        },
        mesh: { services, nodes: [...powerNodes, ...civilNodes], links: [...powerLinks, ...civilLinks] },
      },
    ],
    hazards: [recordedSequence, modelledEarthquake],
    incident: { observed: readObserved(csvPath, '2018-09-08T21:00'), facts },
    parameters: calibration,
    sources: [
      { id: 'ert', title: 'Electricity review Japan, 11 September 2018', address: 'ertjapan.biz' },
      { id: 'nikkei', title: 'Nikkei xTECH nmc/18/00016/00007' },
      { id: 'asahi', title: 'Asahi Shimbun ASL9P4QQSL9PULFA01N' },
      { id: 'mainichi', title: 'Mainichi, 13 September 2018' },
      { id: 'fdma', title: 'Fire and Disaster Management Agency, e-college 28/3-3' },
      { id: 'ryutsuu', title: 'Ryutsuu News k090640' },
      { id: 'japantimes', title: 'Japan Times, 5 May 2019' },
    ],
  };
}
