import type { Service } from '@scenarios/format/service';
import type { UsualService } from './node-template';

/** Units of each service and how many of them are one of the unit of the templates. */
const units: Readonly<Partial<Record<UsualService, Readonly<Record<string, number>>>>> = {
  power: { MW: 1, kW: 1000, GW: 0.001 },
  water: { 'm³/h': 1, 'm3/h': 1, 'm³/d': 24, 'm³/day': 24, 'L/s': 1 / 3.6, 'l/s': 1 / 3.6, 'ML/d': 0.024 },
  fuel: { 'm³/h': 1, 'm3/h': 1, 'L/h': 1000, 'kL/h': 1, 'm³/d': 24 },
  food: { 'rations/h': 1, 'rations/d': 24, 'meals/h': 1 },
  goods: { 't/h': 1, 't/d': 24, 'kg/h': 1000 },
  medical: { 'patients/h': 1, 'patients/d': 24 },
};

const like: Readonly<Partial<Record<UsualService, UsualService>>> = { 'bulk-water': 'water', 'bulk-fuel': 'fuel' };

/**
 * By what a figure of a template is multiplied to be in the unit of the design's service. 1 for services that only need a
 * path, whose amounts are relative; null where the unit is not known, so that no wrong figure is filled in.
 */
export function unitFactor(usual: UsualService, service: Service): number | null {
  if (service.flow === 'reach' || service.flow === 'ladder') return 1;
  const table = units[like[usual] ?? usual];
  return table === undefined ? 1 : (table[service.unit] ?? null);
}
