import { describe, expect, it } from 'vitest';
import { command, decisionKinds, effectKinds } from './command';

describe('commands', () => {
  it('are each something that controllers do to the world or that players decide', () => {
    const kinds = command.options.map(({ shape }) => shape.do.value);
    expect(kinds.toSorted()).toEqual([...new Set([...effectKinds, ...decisionKinds])].toSorted());
  });
});
