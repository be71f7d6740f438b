import type { Model } from '../model';

/**
 * Prepares the critical function of a mesh: the share of life-class needs that is met now, by rate within a service, averaged
 * over the services that have any. Where nothing is of the life class, every need counts. 1 where nothing is needed.
 */
export function prepareCriticalFunction(model: Model): (needShare: Float64Array) => number {
  const life = model.needClass.some((rank) => rank === 0);
  const total = new Float64Array(model.serviceCount);
  const met = new Float64Array(model.serviceCount);
  const counts = (need: number): boolean => !life || model.needClass[need] === 0;
  for (let need = 0; need < model.needCount; need += 1) {
    if (!counts(need)) continue;
    const service = model.needService[need] as number;
    total[service] = (total[service] as number) + (model.needRate[need] as number);
  }
  return (needShare) => {
    met.fill(0);
    for (let need = 0; need < model.needCount; need += 1) {
      if (!counts(need)) continue;
      const service = model.needService[need] as number;
      met[service] = (met[service] as number) + (model.needRate[need] as number) * (needShare[need] as number);
    }
    let sum = 0;
    let services = 0;
    for (let service = 0; service < model.serviceCount; service += 1) {
      if ((total[service] as number) <= 0) continue;
      sum += (met[service] as number) / (total[service] as number);
      services += 1;
    }
    return services > 0 ? sum / services : 1;
  };
}
