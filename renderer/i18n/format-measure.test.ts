import { describe, expect, it } from 'vitest';
import { formatMeasure, formatMeasureBand, formatRunMeasure } from './format-measure';

describe('formatMeasure', () => {
  it('says that a run had not recovered by its end instead of giving its length', () => {
    expect(formatMeasure('recover90', 72, 72, 'en')).toBe('> 72 h');
    expect(formatMeasure('recover90', 72, 72, 'zh-Hant')).toBe('> 72 小時');
    expect(formatMeasure('recover90', 41.75, 72, 'en')).toBe('41:45');
    expect(formatMeasure('recover90', 0, 72, 'en')).toBe('–');
  });
  it('takes that for no other measure', () => {
    expect(formatMeasure('loss', 72, 72, 'en')).toBe('72');
  });
});

describe('formatRunMeasure', () => {
  it('answers yes or no whether one run survived, and leaves the share to ensembles', () => {
    expect(formatRunMeasure('survival', 1, 72, 'en')).toBe('Yes');
    expect(formatRunMeasure('survival', 0, 72, 'en')).toBe('No');
    expect(formatRunMeasure('survival', 1, 72, 'zh-Hant')).toBe('是');
    expect(formatRunMeasure('survival', 0, 72, 'zh-Hant')).toBe('否');
    expect(formatMeasure('survival', 0.25, 72, 'en')).toBe('25%');
    expect(formatRunMeasure('first-wave', 1, 72, 'en')).toBe('100%');
  });
});

describe('formatMeasureBand', () => {
  it('is short, and marks an end that had not recovered', () => {
    expect(formatMeasureBand('recover90', [22.48, 72], 72, 'en')).toEqual(['22', '72+']);
    expect(formatMeasureBand('minimum', [0, 0.71], 72, 'en')).toEqual(['0', '71%']);
    expect(formatMeasureBand('person-hours', [438_000, 4_210_000], 72, 'en')).toEqual(['440K', '4.2M']);
    expect(formatMeasureBand('loss', [7.31, 70.1], 72, 'en')).toEqual(['7.3', '70']);
  });
});
