import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

describe('arguments', () => {
  it('take any free port and open a browser by default', () => {
    expect(readArguments([], {})).toEqual({ kind: 'serve', open: true, port: 0 });
    expect(readArguments(['--no-open'], { HOLDFAST_PORT: '' })).toEqual({ kind: 'serve', open: false, port: 0 });
  });

  it('let the command line overrule the environment', () => {
    expect(readArguments([], { HOLDFAST_PORT: '4000' })).toMatchObject({ port: 4_000 });
    expect(readArguments(['--port=5000'], { HOLDFAST_PORT: '4000' })).toMatchObject({ port: 5_000 });
  });

  it.each([['--port=70000'], ['--port=-1'], ['--port=x'], ['--port'], ['--nonsense'], ['document.holdfast']])(
    'refuse %s',
    (parameter) => {
      expect(readArguments([parameter], {}).kind).toBe('wrong');
    },
  );

  it('answer a call for help', () => {
    expect(readArguments(['--help'], {})).toEqual({ kind: 'help' });
  });
});
