import type { Mesh } from '../format/mesh';
import type { Scenario } from '../format/scenario';
import { scenario, scenarioFormat, scenarioVersion } from '../format/scenario';
import type { MatpowerCase } from './matpower-case';

/** A name of a case as an id of a document; `matpower-case` where nothing is left of it. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '')
    .slice(0, 64) || 'matpower-case';

/**
 * A document of one day with the mesh of a MATPOWER case, in which one link fails after an hour; without a link, its first
 * node. Time and places are made up.
 */
export function scenarioOfMatpower({ name }: MatpowerCase, mesh: Mesh, failing: string | null): Scenario {
  const title = name === '' ? 'MATPOWER case' : `MATPOWER ${name}`;
  const link = mesh.links.find(({ id }) => id === failing);
  const what = link ?? mesh.nodes[0];
  const en = what?.name?.en ?? what?.id ?? '';
  const zhHant = what?.name?.['zh-Hant'] ?? what?.id ?? '';
  return scenario.parse({
    format: scenarioFormat,
    version: scenarioVersion,
    id: idOf(name),
    title: { en: title, 'zh-Hant': name === '' ? 'MATPOWER 案例' : `MATPOWER ${name} 案例` },
    summary: {
      en: 'Imported from a MATPOWER case file; places are made up.',
      'zh-Hant': '由 MATPOWER 案例檔匯入；位置為虛構。',
    },
    start: '2030-01-01T00:00:00+00:00',
    horizonHours: 24,
    fictional: true,
    designs: [
      {
        id: 'as-imported',
        name: { en: 'As imported', 'zh-Hant': '匯入原樣' },
        summary: { en: 'The grid as the case file has it.', 'zh-Hant': '與案例檔相同的電網。' },
        mesh,
      },
    ],
    hazards: [
      {
        id: 'single-failure',
        name: { en: `Loss of ${en}`, 'zh-Hant': `${zhHant}故障` },
        summary: {
          en: link === undefined ? 'The first bus fails after an hour.' : 'The most loaded branch fails after an hour.',
          'zh-Hant': link === undefined ? '第一個匯流排於一小時後故障。' : '負載最重的支路於一小時後故障。',
        },
        kind: 'single-failure',
        atHours: 1,
        target: link === undefined ? { node: what?.id } : { link: link.id },
        repairHours: 12,
      },
    ],
    sources: [{ id: 'matpower', title: `${title}: case file in MATPOWER format version 2` }],
  });
}
