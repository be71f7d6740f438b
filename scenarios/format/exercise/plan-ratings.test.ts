import { describe, expect, it } from 'vitest';
import { exercise } from './exercise';
import type { Observation, Rating } from './log';
import { planRatings } from './plan-ratings';
import type { ObservationState } from './state';

const text = (en: string) => ({ en, 'zh-Hant': '' });
const { objectives } = exercise.parse({
  id: 'drill',
  name: text('Drill'),
  design: 'plain',
  objectives: [
    {
      id: 'warn',
      text: text('Warn'),
      capability: 'public-information-and-warning',
      tasks: [
        { id: 'one', text: text('One') },
        { id: 'two', text: text('Two') },
      ],
    },
    { id: 'move', text: text('Move'), capability: 'critical-transportation' },
    { id: 'tell', text: text('Tell'), capability: 'public-information-and-warning' },
  ],
});
let count = 0;
const seen = (rating: Rating | null, objective: string, task?: string): ObservationState => {
  const observation: Observation = {
    id: '00000000-0000-4000-8000-000000000000',
    text: '',
    rating,
    kind: 'observation',
    objective,
    observedAtMillis: 0,
    recommendation: '',
    ...(task === undefined ? {} : { task }),
  };
  return { sequence: count++, atMillis: 0, wall: '2026-11-21T09:00:00.000Z', observation };
};

describe('ratings of a plan', () => {
  it('takes the last rating of each task, and the worst of them for the objective', () => {
    const [warn] = planRatings({ objectives }, [
      seen('U', 'warn', 'one'),
      seen('P', 'warn', 'one'),
      seen('S', 'warn', 'two'),
      seen(null, 'warn', 'two'),
    ]);
    expect(warn?.objectives[0]).toEqual({
      objective: 'warn',
      capability: 'public-information-and-warning',
      tasks: [
        { task: 'one', rating: 'P' },
        { task: 'two', rating: 'S' },
      ],
      rating: 'S',
      given: false,
    });
    expect(warn?.rating).toBe('S');
  });

  it('prefers what evaluators gave the objective itself, and rates a capability by its worst objective', () => {
    const rated = planRatings({ objectives }, [seen('U', 'warn', 'one'), seen('M', 'warn'), seen('P', 'tell')]);
    expect(rated.map(({ capability, rating }) => [capability, rating])).toEqual([
      ['public-information-and-warning', 'M'],
      ['critical-transportation', null],
    ]);
    expect(rated[0]?.objectives.map(({ rating, given }) => [rating, given])).toEqual([
      ['M', true],
      ['P', true],
    ]);
  });
});
