import type { z } from 'zod';
import type { scenario } from '@scenarios/format/scenario';
import { coast } from './coast';
import { designs } from './designs';
import { blackoutAndRumours } from './exercise/blackout-and-rumours';
import { hazards } from './hazards';

/** The whole document of the fictional pilot district. */
export const pilotDistrict: z.input<typeof scenario> = {
  format: 'holdfast-scenario',
  version: 1,
  id: 'pilot-district',
  title: { en: 'Pilot district', 'zh-Hant': '示範區' },
  summary: {
    en: 'A fictional coastal district of 60 000 people, drawn twice over the same sites: resting on single pillars, and as a resilient mesh. Strike both with the same earthquake and compare.',
    'zh-Hant':
      '虛構的濱海行政區，人口6萬，在相同據點上繪製兩次：一為倚賴單一支柱，一為韌性網絡。以同一場地震衝擊兩者並加以比較。',
  },
  start: '2031-04-15T07:00:00+08:00',
  horizonHours: 72,
  sampleMinutes: 15,
  fictional: true,
  basemap: { coast },
  designs,
  hazards,
  exercises: [blackoutAndRumours(designs.find(({ id }) => id === 'single-pillar')?.mesh.nodes ?? [])],
  sources: [
    { id: 'sphere', title: 'The Sphere Handbook 2018', address: 'spherestandards.org' },
    { id: 'hazus', title: 'FEMA, Hazus Earthquake Model Technical Manual' },
    { id: 'taipei-times', title: 'Taipei Times, 19 March 2024: convenience stores at the end of 2023' },
  ],
};
