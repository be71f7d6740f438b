import type { DrillObjective } from './micro-exercise-line';
import type { MicroExerciseSite } from './micro-exercise-site';
import { percent, spoken, written } from './micro-exercise-text';

/** What a drill of a site can show: that it starts, serves, lasts, reports and goes back to normal. */
export type MicroExerciseObjectives = Readonly<Record<'start' | 'serve' | 'last' | 'report' | 'back', DrillObjective>>;

export function microExerciseObjectives({ node, nameOf, stores, offers }: MicroExerciseSite): MicroExerciseObjectives {
  const { sop } = node;
  const { en, 'zh-Hant': zhHant } = node.name;
  const minutes = spoken(sop?.switchOverMinutes ?? 60);
  const reporting = sop?.reporting;
  const upstream = reporting === undefined ? null : nameOf(reporting.to);
  return {
    start: {
      id: 'start',
      capability: 'operational-coordination',
      text: written(
        `${en} notices that it must act, and begins without waiting to be asked.`,
        `${zhHant}能察覺須啟動之情況，主動展開應變。`,
      ),
      target: written(
        sop === undefined
          ? 'The person in charge is named and the first step is taken within five minutes.'
          : `The trigger is named within two minutes; the offers stand ${minutes} minutes later.`,
        sop === undefined ? '5分鐘內指定負責人並採取第一步。' : `2分鐘內說出啟動條件；其後${minutes}分鐘內完成轉換。`,
      ),
      tasks: [
        written('Says which trigger holds and who may start.', '說明符合之啟動條件及有權啟動者。'),
        written('Gives each person at hand one task.', '為在場人員逐一派工。'),
      ],
      guide: written('Let them speak; do not help with the paper.', '讓參演人員自行說明，勿提示文件。'),
    },
    serve: {
      id: 'serve',
      capability: 'mass-care-services',
      text: written(`${en} serves people in order and without crush.`, `${zhHant}有序服務民眾，避免推擠。`),
      target: written(
        offers.en === '' ? 'Everybody who comes hears what there is and what there is not.' : `Offers: ${offers.en}.`,
        offers.en === '' ? '到場者皆獲知可提供與不可提供之服務。' : `提供項目：${offers['zh-Hant']}。`,
      ),
      tasks: [
        written('Sets up lanes and says how long it takes.', '設置動線並說明等候時間。'),
        written('Puts frail people first.', '體弱者優先。'),
        written(
          'Sends on those for whom there is no place, to a place that knows of it.',
          '將無法收容者轉介至已知會之處所。',
        ),
      ],
      guide: written('Ask for the number let in at a time.', '詢問每次放行人數。'),
    },
    last: {
      id: 'last',
      capability: 'infrastructure-systems',
      text: written(`${en} knows how long it lasts, and stretches it.`, `${zhHant}掌握可支撐時數並設法延長。`),
      target: written(
        stores.en === '' ? 'That there are no stores is known, and what that means.' : `Stores: ${stores.en}.`,
        stores.en === '' ? '知悉並無儲備及其影響。' : `儲備：${stores['zh-Hant']}。`,
      ),
      tasks: [
        written('Says the hours that each store lasts, and how it is checked.', '說明各項儲備時數與查核方式。'),
        written('Names what is switched off first.', '指出優先關閉項目。'),
        written('Says who is asked for more, and how long before the end.', '說明向誰請求補充及提前多久。'),
      ],
      guide: written('Go to the store with them if the room allows it.', '條件允許時實地查看。'),
    },
    report: {
      id: 'report',
      capability: 'operational-communications',
      text: written(`${en} tells others how it is, also when lines are dead.`, `${zhHant}於通訊中斷時仍能回報。`),
      target: written(
        upstream === null || reporting === undefined
          ? 'The first word goes out within ten minutes to somebody who can act on it.'
          : `First report to ${upstream.en} within ten minutes, then every ${spoken(reporting.everyMinutes)} minutes.`,
        upstream === null || reporting === undefined
          ? '10分鐘內向可處置者發出首次通報。'
          : `10分鐘內向${upstream['zh-Hant']}首次回報，其後每${spoken(reporting.everyMinutes)}分鐘一次。`,
      ),
      tasks: [
        written('Reports in the order that the form asks for, with the time.', '依表格順序回報並註明時間。'),
        written('Has a second way for the report.', '備有第二種回報方式。'),
      ],
      guide: written('Take the telephone away after the first report.', '首次回報後收繳電話。'),
    },
    back: {
      id: 'back',
      capability: 'planning',
      text: written(
        `${en} goes back to normal on purpose, and notes what was learnt.`,
        `${zhHant}依程序恢復常態並記錄心得。`,
      ),
      target: written(
        sop === undefined
          ? 'Nobody stops before the supply has held.'
          : `Back once ${percent(sop.deEscalation.share)} have held for ${spoken(sop.deEscalation.forMinutes)} minutes.`,
        sop === undefined
          ? '供應穩定前不得中止。'
          : `供應達${percent(sop.deEscalation.share)}並持續${spoken(sop.deEscalation.forMinutes)}分鐘後恢復常態。`,
      ),
      tasks: [
        written('Says who decides that it is over.', '說明由誰決定解除。'),
        written('Refills stores and writes down three points.', '補充儲備並記錄三項心得。'),
      ],
      guide: written('Ask what would be different next time.', '詢問下次將如何改進。'),
    },
  };
}
