import type { Command } from '@scenarios/format/command';
import type { ScriptEvent } from '@scenarios/format/hazards/script';

/** A command with the moment at which it takes effect, thousandths of a second after the start of the scenario. */
export type EffectiveCommand = { readonly atMillis: number; readonly command: Command };

type Set = {
  readonly atMillis: number;
  readonly untilMillis: number;
  /** What holds from then on, and what once it is over. */
  readonly begin: ScriptEvent;
  readonly end: ScriptEvent;
};

const hoursOf = (millis: number): number => millis / 3_600_000;

/**
 * What commands do to a mesh, as events of a script in the order of time. Of several that set the same figure, such as two rations
 * of one service, the later replaces the earlier; those who leave a community leave it one after the other.
 */
export function commandEvents(commands: readonly EffectiveCommand[]): readonly ScriptEvent[] {
  const events: { readonly atMillis: number; readonly event: ScriptEvent }[] = [];
  /** By what they set. */
  const sets = new Map<string, Set[]>();
  const staying = new Map<string, number>();

  for (const { atMillis, command } of commands.toSorted((one, other) => one.atMillis - other.atMillis)) {
    const plain = { atHours: hoursOf(atMillis), probability: 1, jitterMinutes: 0, provenance: [] };
    const once = (event: ScriptEvent): void => {
      events.push({ atMillis, event });
    };
    const set = (figure: string, forHours: number | null, begin: ScriptEvent, whole: ScriptEvent): void => {
      const untilMillis = forHours === null ? Infinity : atMillis + Math.round(forHours * 3_600_000);
      const end = { ...whole, atHours: hoursOf(untilMillis) };
      sets.set(figure, [...(sets.get(figure) ?? []), { atMillis, untilMillis, begin, end }]);
    };
    switch (command.do) {
      case 'fail': {
        const { target, left, repairHours, needsCrew } = command;
        once({ ...plain, do: 'fail', target, left, repairHours, repairSpread: 0, needsCrew });
        break;
      }
      case 'restore':
        once({ ...plain, do: 'restore', target: command.target });
        break;
      case 'derate': {
        const { node, service, left } = command;
        const limit = { ...plain, do: 'order-limit', node, service } as const;
        set(`limit ${node} ${service}`, command.forHours, { ...limit, left }, { ...limit, left: 1 });
        break;
      }
      case 'absence': {
        const staff = { ...plain, do: 'order-staff', node: command.node } as const;
        const present = 1 - command.share;
        set(`staff ${command.node}`, command.forHours, { ...staff, present }, { ...staff, present: 1 });
        break;
      }
      case 'demand': {
        const demand = { ...plain, do: 'order-demand', service: command.service } as const;
        const { factor } = command;
        set(`demand ${command.service}`, command.forHours, { ...demand, factor }, { ...demand, factor: 1 });
        break;
      }
      case 'ration': {
        const ration = { ...plain, do: 'ration', service: command.service } as const;
        const { share } = command;
        set(`ration ${command.service}`, command.forHours, { ...ration, share }, { ...ration, share: 1 });
        break;
      }
      case 'evacuate': {
        const { community } = command;
        const factor = (staying.get(community) ?? 1) * (1 - command.share);
        staying.set(community, factor);
        once({ ...plain, do: 'order-needs', node: community, factor });
        break;
      }
      case 'close-route':
        once({ ...plain, do: 'close', target: command.route, forHours: command.forHours });
        break;
      case 'open-route':
        once({ ...plain, do: 'open', target: command.route });
        break;
      case 'activate':
        once({ ...plain, do: 'switch-on', node: command.node });
        break;
      case 'stand-down':
        once({ ...plain, do: 'switch-off', node: command.node, forHours: null });
        break;
      case 'controlled-distribution':
        once({ ...plain, do: 'allot', service: command.service, on: command.on });
        break;
      case 'prioritise':
        once({ ...plain, do: 'regrade', node: command.node, service: command.service, class: command.class });
        break;
      case 'close-tie':
      case 'open-tie':
        once({ ...plain, do: 'tie', link: command.link, closed: command.do === 'close-tie' });
        break;
      case 'supply':
        once({ ...plain, do: 'restock', node: command.node, service: command.service, amount: command.amount });
        break;
      case 'repair-first':
        once({ ...plain, do: 'repair-first', target: command.target });
        break;
      case 'repair-policy':
        once({ ...plain, do: 'repair-policy', policy: command.policy });
        break;
      // A hazard of the scenario, what limits one, crews of the mesh, or nothing that the mesh feels.
      case 'strike':
      case 'partition':
      case 'request-help':
      case 'rumour':
      case 'reveal':
      case 'shelter':
      case 'bulletin':
      case 'correct-rumour':
        break;
    }
  }

  for (const list of sets.values())
    for (const [place, { atMillis, untilMillis, begin, end }] of list.entries()) {
      events.push({ atMillis, event: begin });
      const next = list[place + 1]?.atMillis ?? Infinity;
      if (untilMillis < next) events.push({ atMillis: untilMillis, event: end });
    }
  return events.toSorted((one, other) => one.atMillis - other.atMillis).map(({ event }) => event);
}
