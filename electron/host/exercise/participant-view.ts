import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState, InjectState } from '@scenarios/format/exercise/state';
import { resolveParameters } from '@scenarios/format/parameters';
import { effectMillis } from '@workers/exercise/command-terms';
import { perceive } from '@workers/exercise/perceive';
import { reduceLog } from '@workers/exercise/reduce-log';
import type { ParticipantView, ReleasedMessage } from '@host/contract/exercise';
import type { LiveSession } from './live-session';

const nothing = { nodes: [], links: [] } as const;

/** A message without its place, and the lines that sent it first and last. */
type Sent = { readonly first: number; readonly last: number; readonly message: Omit<ReleasedMessage, 'id'> };

/** What the screen shows, and the line since which it has stood still; null while it goes with the exercise. */
type Shown = { readonly show: ParticipantView['show']; readonly heldAt: number | null };

/** Holding keeps what is there, whatever that is: what was held goes on being held, and what was blank stays blank. */
function shownBy(lines: readonly LogLine[]): Shown {
  let shown: Shown = { show: 'live', heldAt: null };
  for (const [at, { entry }] of lines.entries()) {
    if (entry.do !== 'screen') continue;
    if (entry.show !== 'hold') shown = { show: entry.show, heldAt: null };
    else if (shown.show === 'live') shown = { show: 'hold', heldAt: at };
  }
  return shown;
}

/** The session as it was when its screen was held; as it is, where that goes with it. */
function shownState(live: LiveSession, { heldAt }: Shown): ExerciseState {
  if (heldAt === null) return live.player.state();
  const reduced = reduceLog(live.stored.plan, live.lines().slice(0, heldAt + 1));
  if (!reduced.ok) throw new Error('A log that was read cannot be reduced.');
  return reduced.state;
}

/** Makes the world that participants see something of. */
export const foreseeShown = (live: LiveSession): Promise<unknown> =>
  live.player.worldUnder(shownState(live, shownBy(live.lines())).commands.length);

/** Whether somebody who plays gets to see an inject: it is addressed to everybody, to players, or to nobody that the plan knows. */
function isForPlayers({ teams }: Exercise, { inject }: InjectState): boolean {
  const addressed = teams.filter(({ id }) => inject.to.includes(id));
  return addressed.length === 0 || addressed.some(({ role }) => role === 'players');
}

/**
 * What the participants see of a session: what was released to them, and of the mesh only what they have heard of. While the
 * screen is held it is what it was then; while it is blank, nothing but the markings and the clock.
 */
export async function participantView(live: LiveSession, now: Date): Promise<ParticipantView> {
  const { plan, scenario } = live.stored;
  const present = live.player.state();
  const shown = shownBy(live.lines());
  const state = shownState(live, shown);
  const atMillis = shown.heldAt === null ? live.player.millisAt(now) : state.atMillis;
  const world = await live.player.worldUnder(state.commands.length);
  const blank = shown.show === 'blank' || present.phase === 'ready';
  const mesh = scenario.designs.find(({ id }) => id === plan.design)?.mesh;
  const parameters = resolveParameters(scenario.parameters);

  const sentOf = (given: InjectState): Sent[] => {
    const { inject, released, resent } = given;
    if (released === null || inject.kind === 'expected-action' || !isForPlayers(plan, given)) return [];
    const { title, message, from, mode } = inject;
    const last = resent.at(-1) ?? released;
    return [
      {
        first: released.sequence,
        last: last.sequence,
        message: {
          title,
          message,
          from,
          mode,
          to: inject.to.flatMap((to) => plan.teams.filter((team) => team.id === to).map(({ name }) => name)),
          releasedMillis: last.atMillis,
          media: inject.media.flatMap((of) =>
            plan.media
              .filter((medium) => medium.id === of)
              .map(({ sha256, name, type, caption }) => ({ sha256, name, type, caption })),
          ),
        },
      },
    ];
  };

  /** By turn: an id of the plan would tell of the plan. The one that was sent last comes last. */
  const messages = (): readonly ReleasedMessage[] =>
    state.injects
      .flatMap(sentOf)
      .sort((one, other) => one.first - other.first)
      .map((sent, place) => ({ ...sent, message: { ...sent.message, id: `message-${String(place + 1)}` } }))
      .sort((one, other) => one.last - other.last)
      .map(({ message }) => message);

  return {
    exercise: plan.name,
    marking: scenario.marking ?? null,
    exerciseMarking: plan.marking,
    show: shown.show,
    phase: present.phase,
    clock: shown.heldAt === null ? state.clock : { ...state.clock, atMillis, runningSince: null },
    now: now.toISOString(),
    start: startOf(scenario.start, plan.startHours),
    messages: blank ? [] : messages(),
    bulletins: blank
      ? []
      : state.commands
          .flatMap((given) =>
            given.command.do === 'bulletin' || given.command.do === 'correct-rumour'
              ? [{ text: given.command.text, atMillis: effectMillis(given, parameters) }]
              : [],
          )
          .filter((bulletin) => bulletin.atMillis <= atMillis)
          .sort((one, other) => one.atMillis - other.atMillis),
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
