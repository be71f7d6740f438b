type Family = {
  /** Units of a rate, each in the first of them. */
  readonly rates: Readonly<Record<string, number>>;
  /** Units of a store: the first is what the first rate gives in an hour. */
  readonly stores: Readonly<Record<string, number>>;
};

/**
 * Units that files use, by what they measure. Keys are as `unitKey` makes them. CMD, CMH and CMS are cubic metres a day, an
 * hour and a second; a tonne of water is a cubic metre; 度 is a kilowatt-hour and 公秉 a cubic metre of fuel.
 */
const families: readonly Family[] = [
  {
    rates: { mw: 1, kw: 1e-3, w: 1e-6, gw: 1e3, 百萬瓦: 1, 千瓦: 1e-3, 瓩: 1e-3, 瓦: 1e-6, mva: 1, kva: 1e-3 },
    stores: { mwh: 1, kwh: 1e-3, wh: 1e-6, gwh: 1e3, 度: 1e-3 },
  },
  {
    rates: {
      'm3/h': 1,
      'm3/hr': 1,
      cmh: 1,
      'm3/s': 3600,
      cms: 3600,
      'm3/d': 1 / 24,
      'm3/day': 1 / 24,
      cmd: 1 / 24,
      'l/s': 3.6,
      lps: 3.6,
      'l/min': 0.06,
      lpm: 0.06,
      'l/h': 1e-3,
      'l/d': 1e-3 / 24,
      'l/day': 1e-3 / 24,
      'ml/d': 1000 / 24,
      'kl/h': 1,
      'kl/d': 1 / 24,
      't/h': 1,
      't/d': 1 / 24,
      '立方公尺/小時': 1,
      '立方公尺/時': 1,
      '立方公尺/日': 1 / 24,
      '立方公尺/天': 1 / 24,
      '立方公尺/秒': 3600,
      '公升/秒': 3.6,
      '公升/分': 0.06,
      '公秉/日': 1 / 24,
      '公秉/小時': 1,
      '噸/日': 1 / 24,
      '噸/天': 1 / 24,
      '噸/小時': 1,
    },
    stores: { m3: 1, l: 1e-3, kl: 1, t: 1, 立方公尺: 1, 公升: 1e-3, 公秉: 1, 噸: 1 },
  },
  {
    rates: {
      't/h': 1,
      't/d': 1 / 24,
      't/day': 1 / 24,
      'kg/h': 1e-3,
      'kg/d': 1e-3 / 24,
      '噸/日': 1 / 24,
      '噸/小時': 1,
      '公斤/日': 1e-3 / 24,
    },
    stores: { t: 1, kg: 1e-3, 噸: 1, 公噸: 1, 公斤: 1e-3 },
  },
  {
    rates: {
      'gbit/s': 1,
      gbps: 1,
      'mbit/s': 1e-3,
      mbps: 1e-3,
      'kbit/s': 1e-6,
      kbps: 1e-6,
      'tbit/s': 1e3,
      tbps: 1e3,
    },
    stores: {},
  },
  {
    rates: {
      'rations/h': 1,
      'rations/d': 1 / 24,
      'rations/day': 1 / 24,
      'meals/d': 1 / 24,
      'meals/day': 1 / 24,
      '份/日': 1 / 24,
      '份/小時': 1,
      '餐/日': 1 / 24,
    },
    stores: { rations: 1, meals: 1, 份: 1, 餐: 1 },
  },
  {
    rates: {
      'patients/h': 1,
      'patients/d': 1 / 24,
      'patients/day': 1 / 24,
      '人/日': 1 / 24,
      '人次/日': 1 / 24,
      '人/小時': 1,
    },
    stores: { patients: 1, 人: 1, 人次: 1 },
  },
  {
    rates: { 'vehicles/h': 1, 'vehicles/d': 1 / 24, 'vehicles/day': 1 / 24, '輛/小時': 1, '輛/日': 1 / 24 },
    stores: { vehicles: 1, 輛: 1 },
  },
];

/** A unit as the table knows it: without spaces, powers and capitals, full-width forms made plain. */
export const unitKey = (unit: string): string =>
  unit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s^]/g, '')
    .replace(/／/g, '/')
    .replace(/\/(hour|hr)$/, '/h');

const own = (table: Readonly<Record<string, number>>, key: string): number | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** What a figure in one unit of a rate has to be multiplied with to be in another; null where that is not known. */
export function rateFactor(from: string, to: string): number | null {
  const source = unitKey(from);
  const target = unitKey(to);
  if (source === target) return 1;
  for (const { rates } of families) {
    const [one, other] = [own(rates, source), own(rates, target)];
    if (one !== null && other !== null) return one / other;
  }
  return null;
}

/** The unit of a store of a service whose rate has this unit, such as MWh for MW and m³ for m³/h. */
export function storeUnit(rate: string): string {
  if (/w$/i.test(rate)) return `${rate}h`;
  return /\/h$/.test(rate) ? rate.slice(0, -2) : `${rate}·h`;
}

/** The same for a store, whose service has its rate in the unit `rate`. */
export function storeFactor(from: string, rate: string): number | null {
  const source = unitKey(from);
  if (source === unitKey(storeUnit(rate))) return 1;
  for (const { rates, stores } of families) {
    const [one, other] = [own(stores, source), own(rates, unitKey(rate))];
    if (one !== null && other !== null) return one / other;
  }
  return null;
}

/** Units that a column of this service may be in, its own first. */
export function unitChoices(rate: string, of: 'rate' | 'store'): readonly string[] {
  const first = of === 'rate' ? rate : storeUnit(rate);
  const family = families.find(({ rates }) => own(rates, unitKey(rate)) !== null);
  const known = Object.keys(family?.[of === 'rate' ? 'rates' : 'stores'] ?? {}).filter((key) =>
    /^[a-z0-9/]+$/.test(key),
  );
  return [first, ...known.filter((key) => key !== unitKey(first))];
}
