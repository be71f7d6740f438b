import { identifierFrom } from '@scenarios/exchange/identifier-from';
import { usualChoices } from '@scenarios/exchange/usual-choices';
import type { Scenario } from '@scenarios/format/scenario';
import { blankScenario } from '@scenarios/templates/blank-scenario';
import { basename } from 'node:path';
import type { ImportArguments } from './exchange-arguments';

/** A document with nothing on its map, named after the file that is to be brought into it. */
export function emptyFor({ path, place }: ImportArguments): Scenario {
  const name =
    basename(path)
      .replace(/\.[^.]*$/, '')
      .slice(0, 100) || 'import';
  const blank = blankScenario({
    title: { en: name, 'zh-Hant': name },
    place: place ?? { lon: 0, lat: 0 },
    start: '2030-01-01T08:00:00+08:00',
  });
  return { ...blank, id: identifierFrom(name) };
}

/** It once the file is in: its map and its earthquake in the middle of what has come, unless a place was chosen. */
export function centred(scenario: Scenario, { place: chosen }: ImportArguments): Scenario {
  if (chosen !== null) return scenario;
  const { place } = usualChoices('', scenario, scenario.designs[0] ?? null);
  return {
    ...scenario,
    place,
    hazards: scenario.hazards.map((hazard) =>
      hazard.kind === 'earthquake' ? { ...hazard, epicentre: place } : hazard,
    ),
  };
}
