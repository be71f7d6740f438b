import { both, listOf } from '../../exercise-input';
import type { Both, ExerciseInput } from '../../exercise-input';
import type { NodeInput } from '../island-input';
import { firstAfternoon } from './first-afternoon';
import { firstMorning } from './first-morning';
import { night } from './night';
import { objectives } from './objectives';
import { reserve } from './reserve';
import { secondDay } from './second-day';
import { teamsOf } from './teams';

const story = (id: string, name: Both, summary: Both) => ({ id, name: both(name), summary: both(summary) });

const storylines = [
  story(
    'stores',
    ['Stores run down', '存量下降'],
    ['Fuel, food, water: what comes no more, and who gets the rest.', '油料、糧食、用水：不再進補，剩餘給誰。'],
  ),
  story(
    'power',
    ['Power', '電力'],
    ['A dark town, a reserve desk, and the last of the gas.', '一座停電城鎮、備援席位與最後的燃氣。'],
  ),
  story(
    'strike',
    ['Strike', '打擊'],
    ['Two warnings, two blows, and those who are under them.', '兩次警報、兩波打擊與身處其下的民眾。'],
  ),
  story(
    'health',
    ['Health', '醫療'],
    ['More patients than places, and sickness after.', '病患超過量能，其後疾病擴散。'],
  ),
  story(
    'silence',
    ['Silence', '失聯'],
    ['Cables, base stations, the relay: one after the other.', '海纜、基地臺、中繼站相繼中斷。'],
  ),
  story(
    'rumours',
    ['False words', '假訊息'],
    ['Four false messages, one of them with a known face.', '四則假訊息，其中一則冒用熟悉面孔。'],
  ),
  story('people', ['People', '人群'], ['Where they hide, sleep, search and help.', '民眾避難、過夜、尋人與互助。']),
];

/** Three hours of play, a day and a half of the island as it stands, from the eleventh day of a blockade. */
export const blockadeAndStrike = (nodes: readonly NodeInput[]): ExerciseInput => ({
  id: 'blockade-and-strike',
  name: both(['Island under blockade and limited strike', '海島遭封鎖與有限打擊']),
  summary: both([
    'A tabletop on protecting people for the government of an island with its utilities, hospitals, rescue, telephone, supply and wards. Ten days without ships have emptied depots; a strike in two waves hits five sites and the airport; the last gas burns. Three hours of play cover thirty-six hours: the clock runs twelve times as fast.',
    '以保護民眾為核心之兵棋推演，供島政府、水電、醫療、救災、通訊、物資及各里參演。十日無船舶，倉儲見底；兩波打擊波及五處設施與機場；燃氣用罄。實際3小時涵蓋情境36小時，時鐘以十二倍速進行。',
  ]),
  situation: both([
    'The island has 600 000 people in eight regions, three ports, two airports and three cable landings. Since 2 June no ship lands; aircraft still come. Fuel, gas and imported food come from stocks. It is 11 June 2032, 06:00, and the government has had its emergency centre open for nine days. All names are made up.',
    '本島8區、人口60萬，有3港、2機場與3處海纜登陸站。6月2日起無船舶停靠，航空仍通。油料、燃氣與進口糧食仰賴庫存。現為2032年6月11日6時，政府應變中心已開設九日。所有名稱均為虛構。',
  ]),
  scope: both([
    'Civil protection on the whole island over a day and a half: warning, cover, rescue, health, power, water, supplies, shelter, information. Military matters, causes and politics are not played.',
    '全島一日半之民防應變：警報、避難、救援、醫療、水電、物資、收容與資訊。不推演軍事、成因與政治。',
  ]),
  purpose: both([
    'To practise choosing openly with stores that run down, warning and sheltering people, and leading a town that cannot be reached.',
    '演練於存量遞減下公開抉擇、警報與收容民眾，並指揮失聯之城鎮。',
  ]),
  design: 'present',
  hazard: 'blockade',
  seed: 1,
  startHours: 240,
  durationMinutes: 2160,
  clock: { mode: 'running', speed: 12 },
  release: 'automatic',
  sponsor: both(['Island government', '島政府']),
  contact: both(['Civil protection officer', '民防業務承辦人']),
  location: both(['Emergency operations centre', '災害應變中心']),
  organisations: [
    both(['Island government', '島政府']),
    both(['Power and water companies', '電力及自來水公司']),
    both(['Health foundation', '醫療財團法人']),
    both(['Police and fire bureaus', '警察局及消防局']),
    both(['Telephone company and cable consortium', '電信公司及海纜聯盟']),
    both(['Ports, airports, fuel company, carriers, chains', '港務、機場、油品、貨運及通路']),
    both(['Wards', '各里']),
  ],
  missionAreas: ['protection', 'response'],
  objectives,
  teams: teamsOf(nodes),
  storylines,
  injects: listOf([...firstMorning, ...firstAfternoon, ...night, ...secondDay, ...reserve], objectives),
  assumptions: [
    both([
      'No ship lands during the whole exercise; aircraft may, where an airport works.',
      '演習期間無船舶停靠；機場可運作時航空可通。',
    ]),
    both(['Nobody in the room decides on military matters.', '室內無人決定軍事事項。']),
    both([
      'Loads of fuel and goods take two hours to arrive, people take three to leave a ward, unless the order says otherwise.',
      '除命令另有指定外，油料與物資2小時送達，一里居民撤離需3小時。',
    ]),
    both(['Crews from outside do not come.', '無島外搶修人力。']),
    both([
      'Sites do what the simulation says; people do what the facilitator says.',
      '據點狀態依模擬結果，民眾反應依主持人宣達。',
    ]),
  ],
});
