import type { NoticeCode } from './run';
import type { LocalText } from './text';

const text = (en: string, chinese: string): LocalText => ({ en, 'zh-Hant': chinese });

/** What each notice of a run says. */
export const noticeTexts: Readonly<Record<NoticeCode, LocalText>> = {
  'settle/bound-reached': text(
    'The allocation did not settle within the bound (settle.max-iterations); the state then was taken as it stood.',
    '供需分配未在次數上限（settle.max-iterations）內收斂，採用當時的狀態。',
  ),
  'settle/oscillates': text(
    'Needs chased each other without settling; the lower of the alternating states was taken.',
    '彼此依賴的需求反覆變動而未收斂，採用交替狀態中較低者。',
  ),
  'settle/two-states': text(
    'A loop of needs stays dark although it could hold itself once started.',
    '互相依賴的迴路維持失效；若先行啟動其中之一即可自持。',
  ),
  'settle/no-source': text(
    'Some sites ask for a service that nothing in the mesh provides.',
    '部分站點需要的服務在網絡中沒有任何供應來源。',
  ),
  'repair/no-crew': text('Some damage has no crew that can repair it.', '部分損壞沒有可負責的搶修隊。'),
  'repair/no-road': text(
    'No working road leads a crew to some of the damage.',
    '部分損壞地點沒有可通行的道路供搶修隊前往。',
  ),
  'repair/no-fuel-need': text(
    'Some crews always have fuel: their base asks for none of the fuel that repair needs.',
    '部分搶修隊的駐地未列燃料需求，視為燃料始終充足。',
  ),
  'repair/roads-without-links': text(
    'No link carries the roads of repair: crews travel in a straight line.',
    '沒有任何連線提供搶修所用的道路，搶修隊以直線移動。',
  ),
  'queue/bound-reached': text(
    'The number of events reached its bound (settle.max-events); nothing that was due later happened.',
    '事件數達到上限（settle.max-events），其後的事件均未發生。',
  ),
  'power/no-source': text(
    'A grid was left without any source that can start it again.',
    '有一處電網已無任何可重新啟動的電源。',
  ),
  'frames/bound-reached': text(
    'More instants than can be kept; later ones are shown on the sample grid only.',
    '變化時刻超過可保存的數量，其後僅以取樣間隔顯示。',
  ),
};
