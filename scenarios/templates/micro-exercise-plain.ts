import { modeWords } from '@scenarios/format/help/words';
import type { DrillLine } from './micro-exercise-line';
import type { MicroExerciseObjectives } from './micro-exercise-objectives';
import type { MicroExerciseSite } from './micro-exercise-site';
import { controller, listed, percent, written } from './micro-exercise-text';

/** Lines of a drill of a site that has no procedure: what it needs falls away, it lives on less, others are told, it comes back. */
export function microExercisePlain(site: MicroExerciseSite, objectives: MicroExerciseObjectives): readonly DrillLine[] {
  const { mesh, node, needs, serviceName, nameOf } = site;
  const [need] = needs;
  const lost = need === undefined ? [] : [need.service];
  const others = [
    ...new Set(mesh.links.flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : []))),
  ].slice(0, 3);
  const leaning = listed(others.map(nameOf));
  const given = listed(node.provides.map(({ service }) => serviceName(service)));
  const service = need === undefined ? null : serviceName(need.service);
  const modes = listed(
    node.modes.map((mode) => {
      const word = modeWords[mode.id];
      return written(`${word.en} (${percent(mode.function)})`, `${word['zh-Hant']}（${percent(mode.function)}）`);
    }),
  );
  const left = need === undefined ? '' : percent(need.floor);
  return [
    {
      kind: 'inject',
      minute: 2,
      title: written('It begins', '狀況開始'),
      mode: 'in-person',
      from: controller,
      message:
        service === null
          ? written(`${node.name.en} stops. Nobody knows why.`, `${node.name['zh-Hant']}停止運作，原因不明。`)
          : written(
              `${service.en} is gone at ${node.name.en}. Without it and without stores ${left} of the work can go on. Nobody says when it comes back.`,
              `${node.name['zh-Hant']}失去${service['zh-Hant']}。無此供應亦無儲備時僅能維持${left}功能，恢復時間不明。`,
            ),
      response: written(
        'Somebody takes charge; people safe first; then what must not stop.',
        '指定負責人；人員安全優先；其後為不可中斷業務。',
      ),
      evaluate: written('Who took charge, and how did the others know?', '誰接手指揮？其他人如何得知？'),
      objective: objectives.start,
      effects: site.loss(lost),
    },
    {
      kind: 'inject',
      minute: 8,
      title: written('What leans on us', '誰依賴我們'),
      mode: 'telephone',
      from: controller,
      message: written(
        `${leaning.en === '' ? 'Neighbours' : leaning.en} ask what they can count on${given.en === '' ? '' : ` (${given.en})`}. One answer for all, in one sentence.`,
        `${leaning.en === '' ? '鄰近單位' : leaning['zh-Hant']}詢問可獲得何種供應${given.en === '' ? '' : `（${given['zh-Hant']}）`}。請以一句話統一回覆。`,
      ),
      response: written(
        'What is given, how much, until when, next word when.',
        '說明提供項目、數量、期限及下次更新時間。',
      ),
      evaluate: written('Was anything promised that stores do not carry?', '承諾是否超出儲備？'),
      objective: objectives.serve,
    },
    ...(modes.en === ''
      ? []
      : [
          {
            kind: 'inject',
            minute: 10,
            title: written('With less', '降級運作'),
            mode: 'facilitator',
            from: controller,
            message: written(
              `You can go on with less: ${modes.en}. When do you change over, and who says so?`,
              `可採降級方式：${modes['zh-Hant']}。何時切換？由誰決定？`,
            ),
            response: written('A time, a name, and what is given up.', '說明時間、負責人與捨棄項目。'),
            evaluate: written('Is the change over practised?', '是否曾演練切換？'),
            objective: objectives.last,
          } satisfies DrillLine,
        ]),
    {
      kind: 'inject',
      minute: 13,
      title: written('Tell somebody', '通報'),
      mode: 'facilitator',
      from: controller,
      message: written(
        'Telephones are dead. Who has to know of this, in which order, and how does the word get there?',
        '電話不通。誰必須知道？順序為何？訊息如何送達？',
      ),
      response: written('Three names, a way to each, a text of one minute.', '三個對象、各自管道與一分鐘內之內容。'),
      evaluate: written('Does the way work without mains power?', '該管道無市電是否可用？'),
      objective: objectives.report,
    },
    {
      kind: 'inject',
      minute: 16,
      title: written('It comes back', '恢復供應'),
      mode: 'in-person',
      from: controller,
      message: written(
        'Supply has been there again for two minutes. What is switched on first, what is checked before?',
        '供應已恢復2分鐘。先開啟什麼？開啟前檢查什麼？',
      ),
      response: written(
        'Step by step, watched; stores refilled; all who were told are told again.',
        '逐步恢復並監看；補充儲備；再次通知先前對象。',
      ),
      evaluate: written('Was it thought of that it may fail again?', '是否考慮再次中斷？'),
      objective: objectives.back,
      effects: site.back(lost),
    },
  ];
}
