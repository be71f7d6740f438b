import { qualityWords } from '@scenarios/format/help/quality-words';
import type { ParameterId } from '@scenarios/format/parameters';
import { parameterIds, parameters } from '@scenarios/format/parameters';
import type { ParameterEntry } from '@scenarios/format/parameters/entry';
import { noticeTexts } from '@scenarios/format/notice-texts';
import type { Block } from '../report';
import type { PlayedExercise, ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { parameterSource, parameterUnit } from './parameter-words';
import { afterActionWords as a } from './words';

/** What somebody who doubts the result has to know: figures that are judgement, and all that it takes to get it again. */
export function assumptions(material: ReportMaterial, played: PlayedExercise, tell: Teller): readonly Block[] {
  const { plan, scenario, engine } = material;
  const held = played.engine;
  const design = scenario.designs.find(({ id }) => id === plan.design);
  const own = new Map(scenario.parameters.map((override) => [override.id, override]));
  const shown = parameterIds.filter((id) => own.has(id) || entryOf(id).source.startsWith('judgement'));
  const notices = [...new Set(played.world.run.notices.map(({ code }) => code))];
  return [
    { of: 'heading', rank: 1, text: tell.say(a.hangsOn) },
    { of: 'paragraph', text: tell.say(a.hangsOnNote) },
    {
      of: 'pairs',
      rows: [
        [
          tell.say(a.engine),
          held === engine
            ? engine
            : tell.say(held === null ? a.unknownEngine : a.otherEngine, { engine, held: held ?? '' }),
        ],
        [tell.say(a.design), design === undefined ? plan.design : tell.say(design.name)],
        [tell.say(w.hazard), plan.hazard === undefined ? tell.say(w.noHazard) : tell.hazard(plan.hazard)],
        [tell.say(a.seed), String(plan.seed)],
        [tell.say(a.digest), played.world.run.digest],
        [tell.say(a.sessionId), played.sessionId],
        [tell.say(a.logLines), tell.say(a.logText, { count: tell.number(played.lines.length) })],
        [tell.say(a.head), played.head],
        [tell.say(a.notices), tell.orDash(notices.map((code) => tell.say(noticeTexts[code])).join('\n'))],
      ],
    },
    { of: 'heading', rank: 2, text: tell.say(a.planAssumptions) },
    plan.assumptions.length === 0
      ? { of: 'paragraph', text: tell.say(w.none) }
      : { of: 'list', items: plan.assumptions.map((each) => tell.read(each)) },
    { of: 'heading', rank: 2, text: tell.say(a.parameters) },
    {
      of: 'table',
      columns: [
        { heading: tell.say(a.meaning), width: 0.44 },
        { heading: tell.say(a.parameter), width: 0.2 },
        { heading: tell.say(a.value), width: 0.12 },
        { heading: tell.say(a.source), width: 0.24 },
      ],
      rows: shown.map((id) => {
        const { help, unit, source, default: usual } = entryOf(id);
        const override = own.get(id);
        const text = (value: number): string => `${tell.number(value, 6)} ${tell.say(parameterUnit(unit))}`.trim();
        return [
          tell.say(help),
          id,
          override === undefined
            ? text(usual)
            : `${text(override.value)}\n${tell.say(a.defaultWas, { value: text(usual) })}`,
          override === undefined
            ? tell.say(parameterSource(source))
            : tell.say(a.ownValue, { quality: tell.say(qualityWords[override.quality]), note: override.note }),
        ];
      }),
    },
  ];
}

const entryOf = (id: ParameterId): ParameterEntry => parameters[id];
