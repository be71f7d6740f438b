import type { z } from 'zod';
import type { hazard } from '@scenarios/format/hazard';
import { place } from './island-input';

const madeUp = [{ source: 'Made up for this fictional island', quality: 'judgement' as const }];
const seaLanes = ['sea-lane-kestrel', 'sea-lane-westhaven', 'sea-lane-southpoint'];

/** What an island fears: no ships, a limited strike, a typhoon, cut cables, and the first with the last. */
export const hazards: z.input<typeof hazard>[] = [
  {
    id: 'blockade',
    kind: 'blockade',
    name: { en: 'Blockade', 'zh-Hant': '封鎖' },
    summary: {
      en: 'Within a day no ship lands any more; aircraft still do. Not lifted within the two weeks.',
      'zh-Hant': '一日之內所有船舶停靠中斷，航空仍通；兩週內未解除。',
    },
    atHours: 6,
    cut: { links: seaLanes },
    left: 0,
    rampHours: 24,
    forHours: null,
    provenance: madeUp,
  },
  {
    id: 'limited-strike',
    kind: 'strike',
    name: { en: 'Limited strike, two waves', 'zh-Hant': '有限打擊（兩波）' },
    summary: {
      en: 'Power, a port and a landing station in the first wave; an airport and a fuel depot twelve hours later.',
      'zh-Hant': '第一波波及電力、港口與海纜登陸站，十二小時後波及機場與油庫。',
    },
    atHours: 6,
    waves: [
      {
        afterHours: 0,
        aims: [
          { node: 'gas-plant-westhaven', chance: 0.7 },
          { node: 'substation-alder', chance: 0.8 },
          { node: 'port-kestrel', chance: 0.6, radiusKm: 1.5, nearbyChance: 0.15 },
          { node: 'landing-kestrel', chance: 0.7 },
        ],
      },
      {
        afterHours: 12,
        aims: [
          { node: 'airport-alder', chance: 0.6 },
          { node: 'fuel-depot-westhaven', chance: 0.6 },
        ],
      },
    ],
    left: 0,
    repairHours: 168,
    provenance: madeUp,
  },
  {
    id: 'typhoon',
    kind: 'typhoon',
    name: { en: 'Typhoon', 'zh-Hant': '颱風' },
    summary: {
      en: 'A strong typhoon crosses the island from the south-east in half a day; the lower east coast is flooded.',
      'zh-Hant': '強烈颱風自東南方登陸，半日橫越全島，東部沿海低地淹水。',
    },
    atHours: 0,
    track: [
      { afterHours: 0, centre: place(190, -130), pressureHpa: 930, maximumWindRadiusKm: 35 },
      { afterHours: 12, centre: place(60, -30), pressureHpa: 935, maximumWindRadiusKm: 35 },
      { afterHours: 18, centre: place(0, 10), pressureHpa: 950, maximumWindRadiusKm: 40 },
      { afterHours: 24, centre: place(-60, 50), pressureHpa: 962, maximumWindRadiusKm: 45 },
      { afterHours: 36, centre: place(-170, 130), pressureHpa: 970, maximumWindRadiusKm: 50 },
    ],
    floods: [
      {
        afterHours: 15,
        forHours: 30,
        depthM: 1,
        ring: [
          [place(18, 8).lon, place(18, 8).lat],
          [place(24, 8).lon, place(24, 8).lat],
          [place(24, 16).lon, place(24, 16).lat],
          [place(18, 16).lon, place(18, 16).lat],
        ],
      },
    ],
    provenance: madeUp,
  },
  {
    id: 'cables-cut',
    kind: 'cable-cut',
    name: { en: 'Submarine cables cut', 'zh-Hant': '海纜中斷' },
    summary: {
      en: 'All five cables are cut in one night; ships repair them one by one after weeks.',
      'zh-Hant': '五條海纜一夜之間全數中斷，數週後方由船舶逐一修復。',
    },
    atHours: 6,
    cables: { links: ['cable-heron', 'cable-tern', 'cable-petrel', 'cable-gannet', 'cable-plover'] },
    chance: 1,
    provenance: madeUp,
  },
  {
    id: 'blockade-and-cables',
    kind: 'combination',
    name: { en: 'Blockade and cut cables', 'zh-Hant': '封鎖併海纜中斷' },
    summary: {
      en: 'The blockade, and two days later the cables.',
      'zh-Hant': '封鎖兩日後海纜中斷。',
    },
    parts: [{ hazard: 'blockade' }, { hazard: 'cables-cut', delayHours: 48 }],
    provenance: madeUp,
  },
];
