import type { InjectState } from '@scenarios/format/exercise/state';
import { perceive } from '@workers/exercise/perceive';
import { reduceLog } from '@workers/exercise/reduce-log';
import type { ParticipantView, ReleasedMessage } from '@host/contract/exercise';
import type { LiveSession } from './live-session';

const nothing = { nodes: [], links: [] } as const;

/**
 * What the participants see of a session: what was released to them, and of the mesh only what they have heard of. While the
 * screen is held it is what it was then; while it is blank, nothing but the markings and the clock.
 */
export async function participantView(live: LiveSession, now: Date): Promise<ParticipantView> {
  const { plan, scenario } = live.stored;
  const present = live.player.state();
  const lines = live.lines();
  const heldAt = present.screen === 'hold' ? lines.findLastIndex(({ entry }) => entry.do === 'screen') : -1;
  const reduced = heldAt >= 0 ? reduceLog(plan, lines.slice(0, heldAt + 1)) : null;
  const state = reduced?.ok === true ? reduced.state : present;
  const atMillis = heldAt >= 0 ? (lines[heldAt]?.atMillis ?? 0) : live.player.millisAt(now);
  const world = await live.player.world();
  const blank = present.screen === 'blank' || present.phase === 'ready';
  const mesh = scenario.designs.find(({ id }) => id === plan.design)?.mesh;

  const messageOf = ({ inject, released }: InjectState): ReleasedMessage[] => {
    if (released === null || inject.kind === 'expected-action') return [];
    const { id, title, message, from, mode } = inject;
    return [
      {
        id,
        title,
        message,
        from,
        mode,
        to: inject.to.flatMap((to) => plan.teams.filter((team) => team.id === to).map(({ name }) => name)),
        releasedMillis: released.atMillis,
        media: inject.media.flatMap((of) =>
          plan.media
            .filter((medium) => medium.id === of)
            .map(({ sha256, name, type, caption }) => ({ sha256, name, type, caption })),
        ),
      },
    ];
  };

  return {
    exercise: plan.name,
    marking: scenario.marking ?? null,
    exerciseMarking: plan.marking,
    show: present.screen,
    phase: present.phase,
    clock: heldAt >= 0 ? { ...state.clock, atMillis, runningSince: null } : state.clock,
    now: now.toISOString(),
    start: startOf(scenario.start, plan.startHours),
    messages: blank
      ? []
      : state.injects.flatMap(messageOf).sort((one, other) => one.releasedMillis - other.releasedMillis),
    bulletins: blank
      ? []
      : state.commands.flatMap(({ command, atMillis: saidAt }) =>
          command.do === 'bulletin' || command.do === 'correct-rumour'
            ? [{ text: command.text, atMillis: saidAt }]
            : [],
        ),
    map:
      blank || mesh === undefined
        ? { basemap: null, ...nothing }
        : {
            basemap: scenario.basemap ?? null,
            nodes: perceive(mesh, {
              world,
              commands: state.commands,
              startSeconds: plan.startHours * 3600,
              atMillis,
              parameters: scenario.parameters,
            }),
            links: mesh.links.map(({ id, from, to, kind }) => ({ id, from, to, kind })),
          },
  };
}

/** The scenario clock some hours after its start, with the offset that the start is written with. */
function startOf(start: string, hours: number): string {
  const offset = /[+-]\d{2}:\d{2}$/.exec(start)?.[0] ?? '+00:00';
  const [hour = 0, minute = 0] = offset.slice(1).split(':').map(Number);
  const shift = (offset.startsWith('-') ? -1 : 1) * (hour * 60 + minute) * 60_000;
  const local = new Date(Date.parse(start) + hours * 3_600_000 + shift).toISOString();
  return `${local.slice(0, 19)}${offset}`;
}
