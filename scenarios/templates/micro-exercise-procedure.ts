import { reportFormWords, reportItemWords } from '@scenarios/format/help/words';
import type { Sop, SopTrigger } from '@scenarios/format/sop';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { DrillLine } from './micro-exercise-line';
import type { MicroExerciseObjectives } from './micro-exercise-objectives';
import type { MicroExerciseSite } from './micro-exercise-site';
import { controller, listed, percent, spoken, written } from './micro-exercise-text';

const passers = written('People at the door', '門口民眾');

/** What players are told when a trigger comes true. */
function triggerMessage({ serviceName, nameOf }: MicroExerciseSite, trigger: SopTrigger): WrittenText {
  switch (trigger.when) {
    case 'service-below': {
      const service = serviceName(trigger.service);
      const minutes = spoken(trigger.forMinutes);
      return written(
        `${service.en} has been below ${percent(trigger.share)} here for ${minutes} minutes, and nobody says when it comes back.`,
        `本據點${service['zh-Hant']}低於${percent(trigger.share)}已達${minutes}分鐘，恢復時間不明。`,
      );
    }
    case 'hazard':
      return written(
        `Something has struck the area ${spoken(trigger.afterMinutes)} minutes ago. The building stands. People begin to gather outside.`,
        `${spoken(trigger.afterMinutes)}分鐘前本地發生災害，建物無損，民眾開始聚集於外。`,
      );
    case 'order':
      return written(
        `A messenger brings a written order of ${nameOf(trigger.by).en}: start your procedure now.`,
        `傳令送達${nameOf(trigger.by)['zh-Hant']}書面命令：即刻啟動作業程序。`,
      );
    case 'cut-off': {
      const service = serviceName(trigger.service);
      const minutes = spoken(trigger.forMinutes);
      return written(
        `No word from upstream over ${service.en} for ${minutes} minutes. Your calls go unanswered.`,
        `經由${service['zh-Hant']}與上級失聯已達${minutes}分鐘，呼叫無回應。`,
      );
    }
  }
}

/** Services whose loss makes a trigger true in the simulation. */
export const lostBy = ({ triggers }: Sop): readonly string[] =>
  [...new Set(triggers.flatMap((trigger) => (trigger.when === 'service-below' ? [trigger.service] : [])))].slice(0, 2);

/** Lines of a drill that follow a procedure: triggers, switch-over, crowd, reporting, de-escalation. */
export function microExerciseProcedure(
  site: MicroExerciseSite,
  sop: Sop,
  objectives: MicroExerciseObjectives,
): readonly DrillLine[] {
  const { node, nameOf, offers } = site;
  const lines: DrillLine[] = [];
  const [first, ...others] = sop.triggers;
  const lost = lostBy(sop);
  if (first !== undefined)
    lines.push({
      kind: 'inject',
      minute: 2,
      title: written('It begins', '狀況開始'),
      mode: 'in-person',
      from: controller,
      message: triggerMessage(site, first),
      response: written(
        'Names the trigger, starts the procedure, notes the time.',
        '說出啟動條件、啟動程序並記錄時間。',
      ),
      evaluate: written('Seconds from reading to the word “start”?', '自讀畢至宣布啟動共幾秒？'),
      objective: objectives.start,
      effects: site.loss(lost),
    });
  for (const trigger of others.slice(0, 3))
    lines.push({
      kind: 'contingency',
      minute: 3,
      title: written('Another beginning', '另一種開始'),
      mode: 'in-person',
      from: controller,
      message: triggerMessage(site, trigger),
      response: written('Says whether this alone is enough to start, and by whom.', '說明僅此是否足以啟動及由誰啟動。'),
      evaluate: written('Is the trigger known without the paper?', '不看文件是否知悉此條件？'),
      objective: objectives.start,
    });
  const switchOver = spoken(sop.switchOverMinutes);
  lines.push({
    kind: 'inject',
    minute: 4,
    title: written('Who does what', '分工'),
    mode: 'facilitator',
    from: controller,
    message: written(
      `The procedure gives ${switchOver} minutes until ${offers.en === '' ? 'it stands' : `this stands: ${offers.en}`}. It may start with ${percent(sop.leastStaff)} of the staff. Who is here now, and who does what?`,
      `程序規定${switchOver}分鐘內${offers.en === '' ? '完成轉換' : `備妥：${offers['zh-Hant']}`}；到勤達${percent(sop.leastStaff)}即可啟動。現在誰在場？各負責什麼？`,
    ),
    response: written(
      'A name for every offer, in an order; what is left out for lack of people.',
      '各項服務指定負責人與順序；人力不足時說明捨棄項目。',
    ),
    evaluate: written('Was the order of offers chosen or by chance?', '服務順序為選擇抑或隨機？'),
    objective: objectives.start,
  });
  const { crowd, reporting, deEscalation } = sop;
  if (crowd !== undefined) {
    const people = Math.ceil(crowd.mostPeople * 1.5);
    const wait = spoken((people / crowd.lanes) * crowd.serviceMinutes);
    const next = crowd.overflowTo === undefined ? null : nameOf(crowd.overflowTo);
    lines.push({
      kind: 'inject',
      minute: 9,
      title: written('More than fit in', '人潮超量'),
      mode: 'in-person',
      from: passers,
      message: written(
        `${String(people)} people stand before ${node.name.en}. ${String(crowd.mostPeople)} may come in at a time, ${String(crowd.lanes)} lanes, ${spoken(crowd.serviceMinutes)} minutes each: the last would wait ${wait} minutes.`,
        `${node.name['zh-Hant']}前有${String(people)}人。每次可入內${String(crowd.mostPeople)}人，${String(crowd.lanes)}條動線，每人${spoken(crowd.serviceMinutes)}分鐘：最後一人須等${wait}分鐘。`,
      ),
      response:
        next === null
          ? written(
              'Lanes, numbers, shade; says how long; frail people first; asks upstream where others can go.',
              '設動線、號碼、遮蔽；告知等候時間；體弱優先；請示分流地點。',
            )
          : written(
              `Lanes, numbers, shade; says how long; frail people first; sends the rest to ${next.en} after asking there.`,
              `設動線、號碼、遮蔽；告知等候時間；體弱優先；聯繫後分流至${next['zh-Hant']}。`,
            ),
      evaluate: written('Was the other place asked before people were sent?', '分流前是否先行聯繫？'),
      objective: objectives.serve,
    });
  } else if (offers.en !== '')
    lines.push({
      kind: 'inject',
      minute: 9,
      title: written('The first who come', '首批民眾'),
      mode: 'in-person',
      from: passers,
      message: written(
        `Forty people ask at once what there is here. The procedure says: ${offers.en}.`,
        `40人同時詢問可提供何種協助。程序載明：${offers['zh-Hant']}。`,
      ),
      response: written('One voice, a sign at the door, a list of names.', '單一窗口、門口公告、登記名冊。'),
      evaluate: written('Did everybody hear the same?', '眾人所獲訊息是否一致？'),
      objective: objectives.serve,
    });
  if (reporting !== undefined) {
    const to = nameOf(reporting.to);
    const items = listed(reporting.items.map((item) => reportItemWords[item]));
    const form = reportFormWords[reporting.form];
    lines.push({
      kind: 'inject',
      minute: 13,
      title: written('Report', '回報'),
      mode: 'telephone',
      from: to,
      message: written(
        `${to.en} expects your report (${form.en.toLowerCase()}): ${items.en}. Your telephone is dead.`,
        `${to['zh-Hant']}等候回報（${form['zh-Hant']}）：${items['zh-Hant']}。電話不通。`,
      ),
      response: written(
        'A complete report by another way, with the time and the next one announced.',
        '以其他方式完整回報，註明時間並預告下次。',
      ),
      evaluate: written('Which of the items was missing?', '遺漏哪一項？'),
      objective: objectives.report,
    });
  }
  const order = deEscalation.order === undefined ? null : nameOf(deEscalation.order);
  lines.push({
    kind: 'inject',
    minute: 16,
    title: written('It comes back', '恢復供應'),
    mode: 'in-person',
    from: controller,
    message: written(
      `Supply is there again. Some of you want to go home. The procedure asks for ${percent(deEscalation.share)} for ${spoken(deEscalation.forMinutes)} minutes${order === null ? '' : `, and for an order of ${order.en}`}.`,
      `供應已恢復，部分人員想返家。程序要求達${percent(deEscalation.share)}並持續${spoken(deEscalation.forMinutes)}分鐘${order === null ? '' : `，且須有${order['zh-Hant']}命令`}。`,
    ),
    response: written(
      'Nobody closes early; who decides is said; people inside are told; stores are refilled.',
      '不提前關閉；說明決定者；告知在場民眾；補充儲備。',
    ),
    evaluate: written('Who would have closed too early?', '誰會過早關閉？'),
    objective: objectives.back,
    effects: lost.length === 0 && first === undefined ? [] : site.back(lost),
  });
  return lines;
}
