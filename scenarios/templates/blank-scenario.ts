import { scenario as scenarioSchema } from '../format/scenario';
import type { Scenario } from '../format/scenario';
import type { LocalText } from '../format/text';
import { usualServices } from './usual-services';

export type BlankScenario = {
  readonly title: LocalText;
  /** Middle of the map, degrees. */
  readonly place: { readonly lon: number; readonly lat: number };
  readonly start: string;
};

const text = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });

/** A document with nothing on its map yet: the usual services, one design, and an earthquake to try it with. */
export function blankScenario({ title, place, start }: BlankScenario): Scenario {
  return scenarioSchema.parse({
    format: 'holdfast-scenario',
    version: 1,
    id: 'new-scenario',
    title,
    summary: text('A mesh of your own.', '自行繪製的網路。'),
    start,
    horizonHours: 72,
    fictional: true,
    place,
    designs: [
      {
        id: 'present',
        name: text('Present', '現況'),
        summary: text('As it stands today.', '目前的狀況。'),
        mesh: { services: usualServices, nodes: [], links: [] },
      },
    ],
    hazards: [
      {
        id: 'earthquake',
        name: text('Earthquake, magnitude 6.5', '規模 6.5 地震'),
        summary: text(
          'Shallow, under the middle of the map. A judgement to begin with.',
          '淺層地震，震央位於地圖中央；為初始假設。',
        ),
        kind: 'earthquake',
        atHours: 1,
        epicentre: place,
        magnitude: 6.5,
        depthKm: 15,
      },
    ],
  } satisfies Parameters<typeof scenarioSchema.parse>[0]);
}
