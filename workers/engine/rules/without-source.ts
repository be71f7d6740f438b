import type { Model } from '../model';

/**
 * Nodes that ask for something which nothing in the mesh can give, ascending: no provision with capacity, for `reach` none that is
 * a hub, for a ladder none under any of its rungs. Their share is 0 from the start unless a store lasts.
 */
export function nodesWithoutSource(model: Model): readonly number[] {
  const given = model.networks.map((network) =>
    network.provisions.some(
      (provision) =>
        (model.provisionCapacity[provision] as number) > 0 &&
        (network.flow !== 'reach' || model.provisionHub[provision] === 1),
    ),
  );
  const hasSource = (service: number): boolean =>
    model.networks[service]?.flow === 'ladder'
      ? (model.rungs[service] ?? []).some((rung) => rung.quality > 0 && given[rung.service] === true)
      : given[service] === true;
  const found = new Set<number>();
  for (let need = 0; need < model.needCount; need += 1) {
    if ((model.needRate[need] as number) <= 0 || hasSource(model.needService[need] as number)) continue;
    found.add(model.needNode[need] as number);
  }
  return [...found].sort((a, b) => a - b);
}
