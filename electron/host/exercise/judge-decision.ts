import type { CommandRefusal } from '@host/contract/exercise';
import type { Command } from '@scenarios/format/command';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import { judgeCommand } from '@workers/exercise/judge-command';
import type { LiveSession } from './live-session';

/** Why a command would be refused to a team at a moment of a session; null where it would be carried out. */
export async function judgeDecision(
  { stored: { plan, scenario }, player }: LiveSession,
  command: Command,
  team: string | undefined,
  atMillis: number,
): Promise<CommandRefusal | null> {
  return judgeCommand(command, {
    scenario,
    plan,
    team: plan.teams.find(({ id }) => id === team) ?? null,
    world: await player.world(),
    commands: player.state().commands,
    atSeconds: plan.startHours * 3600 + atMillis / 1000,
  });
}

/** A decision with what the world says to it; what the page said of that does not count. Any other entry as it is. */
export async function judgedEntry(live: LiveSession, entry: ExerciseEntry, atMillis: number): Promise<ExerciseEntry> {
  if (entry.do !== 'decide') return entry;
  const { command, team } = entry.decision;
  const refusal = command === null ? null : await judgeDecision(live, command, team, atMillis);
  return { ...entry, refusal: refusal?.code ?? null };
}
