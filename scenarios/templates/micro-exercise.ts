import { command } from '@scenarios/format/command';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { InjectKind } from '@scenarios/format/exercise/inject';
import type { Design } from '@scenarios/format/scenario';
import type { DrillLine } from './micro-exercise-line';
import { microExerciseObjectives } from './micro-exercise-objectives';
import { microExercisePlain } from './micro-exercise-plain';
import { microExerciseProcedure } from './micro-exercise-procedure';
import type { MicroExerciseSite } from './micro-exercise-site';
import { microExerciseSite } from './micro-exercise-site';
import { controller, spoken, written } from './micro-exercise-text';

/** Minutes that a drill takes. */
const drillMinutes = 20;
/** Share of those on the roll who are missing when a drill tests it: enough to be felt at most sites. */
const missingShare = 0.4;

const letters = { inject: '', contingency: 'C', 'expected-action': 'E' } as const satisfies Record<InjectKind, string>;

/** Lines that every drill has, as far as the site has what they are about. */
function commonLines(site: MicroExerciseSite, objectives: ReturnType<typeof microExerciseObjectives>): DrillLine[] {
  const { node, stores } = site;
  const { staffing } = node;
  const line = (fields: Omit<DrillLine, 'from'>): DrillLine => ({ ...fields, from: controller });
  const expected = (minute: number, title: DrillLine['title'], objective: DrillLine['objective']): DrillLine =>
    line({
      kind: 'expected-action',
      minute,
      title,
      mode: 'other',
      message: title,
      response: title,
      evaluate: written('Done without being told?', '是否未經提示即完成？'),
      objective,
    });
  return [
    line({
      kind: 'inject',
      minute: 0,
      title: written('Before it begins', '開始之前'),
      mode: 'facilitator',
      message: written(
        `A drill of ${String(drillMinutes)} minutes for ${node.name.en}. Stay where you work; speak aloud what you would do; nobody outside is called. Put your procedure where you would find it in the dark.`,
        `${node.name['zh-Hant']}${String(drillMinutes)}分鐘演練。請留在工作位置，說出將採取之行動，不聯絡外部單位。請將作業程序放在黑暗中也找得到之處。`,
      ),
      response: written('Everybody knows the rules and who leads.', '全員了解規則與負責人。'),
      evaluate: written('Where was the procedure kept?', '作業程序放在哪裡？'),
      objective: objectives.start,
    }),
    ...(staffing === undefined
      ? []
      : [
          line({
            kind: 'inject',
            minute: 6,
            title: written('Some do not come', '人員缺勤'),
            mode: 'message',
            message: written(
              `Four in ten of the ${spoken(staffing.bound)} people on your roll cannot come. ${spoken(staffing.needed)} are needed at a time; below ${spoken(staffing.needed * staffing.closesBelow)} you close.`,
              `編制${spoken(staffing.bound)}人中四成無法到勤。同時段需${spoken(staffing.needed)}人，少於${spoken(staffing.needed * staffing.closesBelow)}人即須關閉。`,
            ),
            response: written(
              'What is left out, who is called, who rests first.',
              '說明捨棄項目、召回人員與優先輪休者。',
            ),
            evaluate: written('Was the number below which one closes known?', '是否知悉關閉門檻？'),
            objective: objectives.start,
            effects: [command.parse({ do: 'absence', node: node.id, share: missingShare, forHours: 0.25 })],
          }),
        ]),
    line({
      kind: 'inject',
      minute: 11,
      title: written('How long do we last?', '可支撐多久？'),
      mode: 'facilitator',
      message:
        stores.en === ''
          ? written(
              'Your site keeps no store of its own. What would you need within the hour, and from whom?',
              '本據點無自有儲備。一小時內需要什麼？向誰取得？',
            )
          : written(
              `By the plan your stores carry: ${stores.en}. Somebody goes and looks: is it so? What is switched off first?`,
              `依計畫儲備可支撐：${stores['zh-Hant']}。請派員實地查看是否屬實，優先關閉什麼？`,
            ),
      response: written(
        'A figure that was looked up, not guessed; what is given up; when more is asked for.',
        '經查證之數字而非猜測；捨棄項目；請求補充之時點。',
      ),
      evaluate: written('Difference between figure and store?', '數字與實際相差多少？'),
      objective: objectives.last,
    }),
    line({
      kind: 'inject',
      minute: 18,
      title: written('Three things', '三件事'),
      mode: 'facilitator',
      message: written(
        'The drill ends in two minutes. Each says one thing that went well, one that did not, one that is changed by Friday, and by whom.',
        '演練將於2分鐘後結束。每人說一項做得好、一項待改進、一項週五前改善事項及負責人。',
      ),
      response: written('Three points with a name and a date.', '三項心得，註明負責人與期限。'),
      evaluate: written('Take them down word for word.', '逐字記錄。'),
      objective: objectives.back,
    }),
    expected(3, written('Somebody is in charge, by name.', '已指定負責人姓名。'), objectives.start),
    expected(12, written('Stores have been looked at.', '已實地查看儲備。'), objectives.last),
    expected(15, written('The first word has gone out.', '已發出首次通報。'), objectives.report),
  ];
}

/**
 * A drill of twenty minutes for one node, made from the node itself: its procedure where it has one, else its needs, stores and
 * modes. Nothing in it names what the design does not have. Null where the design does not have the node.
 */
export function microExercise(design: Design, nodeId: string): Exercise | null {
  const site = microExerciseSite(design, nodeId);
  if (site === null) return null;
  const { node, nameOf } = site;
  const { sop } = node;
  const objectives = microExerciseObjectives(site);
  const lines = [
    ...commonLines(site, objectives),
    ...(sop === undefined ? microExercisePlain(site, objectives) : microExerciseProcedure(site, sop, objectives)),
  ].sort((one, other) => one.minute - other.minute);
  const counts: Record<InjectKind, number> = { inject: 0, contingency: 0, 'expected-action': 0 };
  const { en, 'zh-Hant': zhHant } = node.name;
  const upstream = sop?.reporting?.to;
  const used = new Set(lines.map(({ objective }) => objective.id));
  return exercise.parse({
    id: `drill-${node.id}`.slice(0, 64),
    name: written(`Drill: ${en}`, `演練：${zhHant}`),
    summary: written(
      `Twenty minutes at ${en}, ${sop === undefined ? 'on what it needs and what it keeps' : 'by its own procedure'}.`,
      `${zhHant}20分鐘演練，${sop === undefined ? '檢視其需求與儲備' : '依其作業程序進行'}。`,
    ),
    situation: written(`An ordinary working day at ${en}.`, `${zhHant}平常工作日。`),
    scope: written(`The people who are at ${en} at this moment.`, `${zhHant}目前在場人員。`),
    purpose: written(
      'To find out in twenty minutes what is known by heart and what is not.',
      '以20分鐘檢視熟悉與不熟悉之處。',
    ),
    design: design.id,
    durationMinutes: drillMinutes,
    clock: { mode: 'running', speed: 1 },
    missionAreas: ['response'],
    objectives: Object.values(objectives)
      .filter(({ id }) => used.has(id))
      .map(({ tasks, ...objective }) => ({
        ...objective,
        tasks: tasks.map((text, place) => ({ id: `${objective.id}-${String(place + 1)}`, text })),
      })),
    teams: [
      { id: 'site', name: written(`People at ${en}`, `${zhHant}人員`), role: 'players', commands: [node.id] },
      ...(upstream === undefined || upstream === node.id || !site.mesh.nodes.some(({ id }) => id === upstream)
        ? []
        : [
            {
              id: 'upstream',
              name: written(nameOf(upstream).en, nameOf(upstream)['zh-Hant']),
              role: 'players' as const,
              commands: [upstream],
            },
          ]),
      { id: 'control', name: controller, role: 'controllers' },
      { id: 'evaluation', name: written('Evaluator', '評核員'), role: 'evaluators' },
    ],
    storylines: [
      {
        id: 'drill',
        name: written('From the first minute to the last', '自始至終'),
        summary: written('Begin, serve, last, report, return.', '啟動、服務、支撐、回報、恢復。'),
      },
    ],
    injects: lines.map((line) => {
      counts[line.kind] += 1;
      const number = `${letters[line.kind]}${String(counts[line.kind])}`;
      return {
        id: `line-${number.toLowerCase()}`,
        number,
        title: line.title,
        kind: line.kind,
        trigger:
          line.kind === 'inject'
            ? { when: 'at' as const, atSeconds: line.minute * 60 }
            : { when: 'by-hand' as const, plannedSeconds: line.minute * 60 },
        status: 'ready' as const,
        mode: line.mode,
        from: line.from,
        to: ['site'],
        message: line.message,
        expectedResponse: line.response,
        evaluatorInstructions: line.evaluate,
        objectives: [line.objective.id],
        capabilities: [line.objective.capability],
        controller,
        storyline: 'drill',
        effects: [...(line.effects ?? [])],
      };
    }),
    assumptions: [written('Nobody outside the site is called.', '不聯絡據點以外單位。')],
  });
}
