import { expect, it } from 'vitest';
import { cosineOfLatitude } from './cosine-of-latitude';

it('follows the cosine over all latitudes', () => {
  for (let degrees = -90; degrees <= 90; degrees += 0.5)
    expect(cosineOfLatitude(degrees)).toBeCloseTo(Math.cos((degrees * Math.PI) / 180), 11);
});
