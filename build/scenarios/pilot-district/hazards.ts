import type { z } from 'zod';
import type { hazard } from '@scenarios/format/hazard';
import { place } from './place';

/** One earthquake for both designs, and one failure of the pillar itself. */
export const hazards: z.input<typeof hazard>[] = [
  {
    id: 'offshore-earthquake',
    kind: 'earthquake',
    name: { en: 'Offshore earthquake, M 6.8', 'zh-Hant': '外海地震，規模6.8' },
    summary: {
      en: 'A shallow earthquake about 24 km off the bay, two hours into the day.',
      'zh-Hant': '當日第二小時，海灣外約24公里處發生淺層地震。',
    },
    atHours: 2,
    epicentre: place(24, 3),
    magnitude: 6.8,
    depthKm: 15,
    vs30: 300,
    provenance: [{ source: 'Made up for this fictional district', quality: 'judgement' }],
  },
  {
    id: 'main-substation-lost',
    kind: 'script',
    name: { en: 'Loss of the main substation', 'zh-Hant': '主變電所全停' },
    summary: {
      en: 'A transformer fire takes the main substation out for a day and a half; nothing else is damaged.',
      'zh-Hant': '變壓器火災使主變電所停用一天半，其他設施無損。',
    },
    events: [
      {
        do: 'fail',
        atHours: 2,
        target: { node: 'substation-main' },
        left: 0,
        repairHours: 36,
        repairSpread: 0.3,
        label: { en: 'Transformer fire at the main substation', 'zh-Hant': '主變電所變壓器起火' },
        provenance: [{ source: 'Made up for this fictional district', quality: 'judgement' }],
      },
    ],
  },
];
