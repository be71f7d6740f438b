import { both, listOf } from '../../exercise-input';
import type { ExerciseInput } from '../../exercise-input';
import type { NodeInput } from '../mesh-input';
import { afternoon } from './afternoon';
import { morning } from './morning';
import { noon } from './noon';
import { objectives } from './objectives';
import { reserve } from './reserve';
import { storylines } from './storylines';
import { teamsOf } from './teams';

/** Two hours of play, eight hours of the district, on the design that hangs on single pillars. */
export const blackoutAndRumours = (nodes: readonly NodeInput[]): ExerciseInput => ({
  id: 'blackout-and-rumours',
  name: both(['Blackout and rumours in the pilot district', '示範區大停電與謠言']),
  summary: both([
    'A tabletop for a district office with its utilities, hospital, police and fire, shops and community leaders. The only substation burns; batteries run out one after the other while stories move people faster than bulletins. Two hours of play cover eight hours: the clock runs four times as fast.',
    '供區公所與電力、自來水、醫療、警消、電信、通路及里長參演之兵棋推演。唯一變電所起火，各據點電池陸續耗盡，謠言比公告更快帶動人潮。實際2小時涵蓋情境8小時，時鐘以四倍速進行。',
  ]),
  situation: both([
    'The pilot district lies on a bay: 60 000 people in nineteen neighbourhoods, a harbour, a university, a valley with the water works. One district hospital, six clinics. It is Tuesday, 15 April 2031, a hot and dry spring day. Nothing unusual is expected. The district office leads an emergency operations centre if one is opened.',
    '示範區瀕臨海灣，19里、人口6萬，有港口、大學及設有淨水場之溪谷，區域醫院1家、診所6家。今日為2031年4月15日星期二，春日炎熱乾燥，無特殊預警。災害應變中心如開設，由區公所主導。',
  ]),
  scope: both([
    'Response of the district and its partners in the first eight hours of a large failure of power, from an ordinary morning to the hand-over to the night shift. Fires, lifts and single accidents are played only as far as they bind people.',
    '大規模停電發生後前8小時，自平常早晨至夜班交接之區級應變。火警、電梯受困及個別事故僅就人力占用程度推演。',
  ]),
  purpose: both([
    'To practise deciding together with little power, fading communication and many rumours, and to find where plans and stocks fall short.',
    '演練在電力不足、通訊退化及謠言充斥下共同決策，並找出計畫與儲備之不足。',
  ]),
  design: 'single-pillar',
  hazard: 'main-substation-lost',
  seed: 1,
  startHours: 1.75,
  durationMinutes: 480,
  clock: { mode: 'running', speed: 4 },
  release: 'automatic',
  sponsor: both(['District office', '區公所']),
  contact: both(['Exercise officer of the district office', '區公所演習承辦人']),
  location: both(['Large meeting room of the district office', '區公所大會議室']),
  organisations: [
    both(['District office', '區公所']),
    both(['Power company', '電力公司']),
    both(['Water company', '自來水公司']),
    both(['Telephone company', '電信公司']),
    both(['District hospital and clinics', '區域醫院及診所']),
    both(['Police precinct and fire brigade', '警察分局及消防隊']),
    both(['Chains, fuel company, carrier', '通路、油品及物流業者']),
    both(['Heads of the neighbourhoods', '各里里長']),
  ],
  missionAreas: ['response', 'mitigation'],
  objectives,
  teams: teamsOf(nodes),
  storylines,
  injects: listOf([...morning, ...noon, ...afternoon, ...reserve], objectives),
  assumptions: [
    both(['Neighbouring districts have power, but roads to them are slow.', '鄰近行政區供電正常，但聯外道路壅塞。']),
    both(['The water itself is safe for the whole exercise.', '演習全程自來水水質安全。']),
    both([
      'A generator, tanker or lorry takes two hours to arrive unless the order says otherwise.',
      '發電機、油罐車或物資除命令另有指定外，需2小時送達。',
    ]),
    both([
      'Sites do what the simulation says; people do what the facilitator says.',
      '據點狀態依模擬結果，民眾反應依主持人宣達。',
    ]),
    both(['Nobody outside the room is called or alarmed.', '不得聯絡或驚動室外任何單位。']),
  ],
});
