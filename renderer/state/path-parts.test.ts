import { describe, expect, it } from 'vitest';
import { fileName, folderName, joinPath } from './path-parts';

describe('parts of a path', () => {
  it('reads both kinds of separator', () => {
    expect(fileName('/home/a/Pilot.holdfast')).toBe('Pilot.holdfast');
    expect(fileName('C:\\Lab\\Pilot.holdfast')).toBe('Pilot.holdfast');
    expect(folderName('/home/a/Pilot.holdfast')).toBe('/home/a');
    expect(folderName('/Pilot.holdfast')).toBe('/');
    expect(folderName('Pilot.holdfast')).toBe('');
  });

  it('joins as the folder is written', () => {
    expect(joinPath('/home/a', 'b')).toBe('/home/a/b');
    expect(joinPath('/', 'b')).toBe('/b');
    expect(joinPath('C:\\Lab', 'b')).toBe('C:\\Lab\\b');
  });
});
