import type { Sop, SopTrigger } from '../format/sop';

/**
 * A procedure whose nodes go by other ids; one that `here` does not know is forgotten. A procedure keeps at least one
 * trigger: where only a lost controller could order it, it starts by itself once a hazard has struck. The same object
 * where nothing changes.
 */
export function renameInSop(sop: Sop, here: (id: string) => string | undefined): Sop {
  const { crowd, reporting, deEscalation, triggers, ...others } = sop;
  const named = [
    ...triggers.flatMap((trigger) => (trigger.when === 'order' ? [trigger.by] : [])),
    ...[crowd?.overflowTo, reporting?.to, deEscalation.order].flatMap((id) => (id === undefined ? [] : [id])),
  ];
  if (named.every((id) => here(id) === id)) return sop;
  const renamed = triggers.flatMap((trigger): SopTrigger[] => {
    if (trigger.when !== 'order') return [trigger];
    const by = here(trigger.by);
    return by === undefined ? [] : [{ ...trigger, by }];
  });
  const { overflowTo, ...crowdItself } = crowd ?? { mostPeople: 1, lanes: 1, serviceMinutes: 1, ration: 1 };
  const { order, ...calm } = deEscalation;
  const overflow = overflowTo === undefined ? undefined : here(overflowTo);
  const reportTo = reporting === undefined ? undefined : here(reporting.to);
  const orderedBy = order === undefined ? undefined : here(order);
  return {
    ...others,
    triggers: renamed.length > 0 ? renamed : [{ when: 'hazard', afterMinutes: 0 }],
    ...(crowd === undefined
      ? {}
      : { crowd: { ...crowdItself, ...(overflow === undefined ? {} : { overflowTo: overflow }) } }),
    ...(reporting === undefined || reportTo === undefined ? {} : { reporting: { ...reporting, to: reportTo } }),
    deEscalation: { ...calm, ...(orderedBy === undefined ? {} : { order: orderedBy }) },
  };
}
