import { simulation } from './controllers';
import { byHand } from './exercise-input';
import type { Both, Line } from './exercise-input';

/** What players should do without being told; released when it has been seen. */
export const expected = (
  number: string,
  minutes: number,
  title: Both,
  message: Both,
  evaluate: Both,
  objective: string,
  storyline: string,
  to: readonly string[],
): Line => ({
  number,
  title,
  trigger: byHand(minutes),
  mode: 'other',
  from: ['Players', '參演人員'],
  to,
  message,
  response: message,
  evaluate,
  objectives: [objective],
  storyline,
  controller: simulation,
});
