import { both } from '../../exercise-input';
import type { Both } from '../../exercise-input';

const story = (id: string, name: Both, summary: Both) => ({ id, name: both(name), summary: both(summary) });

export const storylines = [
  story(
    'dark',
    ['The lights go out', '停電'],
    [
      'A transformer burns, the whole district is dark, and the company can first feed only a part of it again.',
      '變壓器起火致全區停電，電力公司初期僅能恢復部分地區。',
    ],
  ),
  story(
    'rumours',
    ['Rumours', '謠言'],
    [
      'Food, water, fuel, burglars, a false bulletin: each story moves people, some of them the mesh as well.',
      '糧食、飲水、油料、竊盜及假公告：每則傳言皆牽動人心，部分並影響系統。',
    ],
  ),
  story(
    'patients',
    ['Patients', '病患'],
    [
      'People on equipment at home, closed clinics, missing nurses, and a generator that runs hot.',
      '居家維生設備使用者、停診診所、人力不足之醫院與過熱之發電機。',
    ],
  ),
  story(
    'silence',
    ['Silence', '失聯'],
    ['Base stations fall silent one after the other, then the exchange.', '基地臺陸續停擺，其後電信機房中斷。'],
  ),
  story(
    'daily',
    ['Water, food and fuel', '民生物資'],
    ['Shops stop, pumps stand, reservoirs sink.', '商店停業、加壓站停擺、配水池水位下降。'],
  ),
  story(
    'streets',
    ['Streets', '街頭秩序'],
    ['Lifts, signals, queues and a closed bridge.', '電梯受困、號誌失效、排隊人潮與橋梁封閉。'],
  ),
];
