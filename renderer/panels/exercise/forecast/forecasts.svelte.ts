import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { Forecast } from '@host/contract/exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import type { AskHost } from '@ui/state/ask-host';

/** The newest forecast; kept until the document changes, so that going to an inject and back does not simulate again. */
export class Forecasts {
  /** While the host simulates. */
  busy = $state(false);
  refused = $state.raw<HostError | null>(null);
  #made = $state.raw<{ readonly plan: Exercise; readonly scenario: Scenario; readonly forecast: Forecast } | null>(
    null,
  );
  readonly #ask: AskHost;
  /** Counts what was asked for, so that only the newest answer counts. */
  #turn = 0;

  constructor(ask: AskHost) {
    this.#ask = ask;
  }

  /** What was forecast of a plan as it stands now; null: nothing yet. */
  of(scenario: Scenario | null, plan: Exercise): Forecast | null {
    const made = this.#made;
    return made !== null && made.scenario === scenario && made.plan === plan ? made.forecast : null;
  }

  /** Simulates a plan of a document, unless that was done already. */
  async look(scenario: Scenario, plan: Exercise): Promise<void> {
    if (this.of(scenario, plan) !== null) return;
    const turn = (this.#turn += 1);
    this.busy = true;
    this.refused = null;
    const answer = await this.#ask('forecastExercise', { exercise: plan.id });
    if (turn !== this.#turn) return;
    this.busy = false;
    if (answer.ok) this.#made = { scenario, plan, forecast: answer.value };
    else this.refused = answer.issues[0] ?? hostError('host/bug');
  }

  /** No longer waits for the answer. */
  leave(): void {
    this.#turn += 1;
    this.busy = false;
  }
}
