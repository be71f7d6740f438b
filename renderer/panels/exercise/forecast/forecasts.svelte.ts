import type { HostError } from '@host/contract/errors';
import type { Forecast } from '@host/contract/exercise';
import { hostError } from '@host/contract/host-error';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import type { Connection } from '@ui/state/connection.svelte';
import { HostJob } from '@ui/state/host-job.svelte';

/** The newest forecast; kept until the document changes, so that going to an inject and back does not simulate again. */
export class Forecasts {
  readonly job: HostJob;
  refused = $state.raw<HostError | null>(null);
  /** The user ended it before it was there. */
  givenUp = $state(false);
  #made = $state.raw<{ readonly plan: Exercise; readonly scenario: Scenario; readonly forecast: Forecast } | null>(
    null,
  );
  readonly #connection: Pick<Connection, 'ask' | 'onEvent'>;

  constructor(connection: Pick<Connection, 'ask' | 'onEvent'>) {
    this.#connection = connection;
    this.job = new HostJob(connection);
  }

  /** What was forecast of a plan as it stands now; null: nothing yet. */
  of(scenario: Scenario | null, plan: Exercise): Forecast | null {
    const made = this.#made;
    return made !== null && made.scenario === scenario && made.plan === plan ? made.forecast : null;
  }

  /** Simulates a plan of a document, unless that was done already. */
  async look(scenario: Scenario, plan: Exercise): Promise<void> {
    if (this.of(scenario, plan) !== null) return;
    this.refused = null;
    this.givenUp = false;
    const answer = await this.job.run(
      () => this.#connection.ask('startForecast', { exercise: plan.id }),
      (resultId) => this.#connection.ask('readForecast', { resultId }),
    );
    if (answer === null) return;
    if (answer.ok) this.#made = { scenario, plan, forecast: answer.value };
    else this.refused = answer.issues[0] ?? hostError('host/bug');
  }

  /** Ends the simulation on the user's word. */
  giveUp(): void {
    this.givenUp = true;
    void this.job.cancel();
  }

  /** Ends the simulation, as nobody looks any more. */
  leave(): void {
    this.job.leave();
  }
}
