import { afterLines, at, onceSo } from '../../exercise-input';
import type { Line } from '../../exercise-input';

const simulation = ['Simulation cell', '模擬管制組'] as const;
const people = ['Controller for the public', '民眾管制員'] as const;
const technical = ['Controller for utilities', '設施管制員'] as const;
const medical = ['Controller for health', '醫療管制員'] as const;

/** From the heat of the early afternoon to the hand-over: 13:00 to 16:45. */
export const afternoon: readonly Line[] = [
  {
    number: '22',
    title: ['Heat in the care home', '養護中心高溫'],
    trigger: at(255),
    mode: 'in-person',
    from: ['Head of the Works Quarter care home', '工業里養護中心主任'],
    to: ['district', 'leaders', 'health'],
    message: [
      'Forty-one residents, 33 °C on the upper floors, the lift stands. Nine cannot walk. I walked here because nobody answers the telephone. I need hands, water, and a cool place before the evening.',
      '住民41位，樓上33度，電梯停擺，9位無法行走。電話無人接聽，我走路過來。傍晚前需要人手、飲水及陰涼處所。',
    ],
    response: [
      'A cool hall with power, people who carry, transport, medicines along; shelter stated with its supplies.',
      '提供有電陰涼場所、搬運人力、車輛與藥品，並說明收容物資。',
    ],
    evaluate: ['Was it asked which other homes have not come by themselves?', '是否清查其他未主動求援之機構？'],
    objectives: ['supplies', 'health'],
    storyline: 'patients',
    controller: medical,
  },
  {
    number: '23',
    title: ['“Free water at the sports hall”', '「體育館免費發水」'],
    trigger: at(270),
    mode: 'social-media',
    from: ['Account “District News”', '「本區快訊」帳號'],
    message: [
      'With the seal of the district: “Free water and power banks at the district sports hall from 14:00. First come, first served. Bring identification.” Neither the seal nor the account is yours.',
      '蓋有區徽：「14時起於區立體育館免費發放飲水及行動電源，先到先得，請攜帶身分證件。」該帳號及區徽均非區公所所有。',
    ],
    response: [
      'Decide at once: deny, or make it true with order. Officers and water to the hall either way. Report the account.',
      '立即決定澄清或順勢有序辦理；兩者皆須派警及備水至現場；檢舉該帳號。',
    ],
    evaluate: ['Did they see that a crowd will come whatever they say?', '是否意識到無論如何都將出現人潮？'],
    objectives: ['information', 'supplies'],
    storyline: 'rumours',
    controller: people,
    effects: [
      {
        do: 'rumour',
        text: {
          en: 'Free water and power banks at the sports hall from 14:00.',
          'zh-Hant': '14時起體育館免費發水及行動電源。',
        },
      },
    ],
  },
  {
    number: '24',
    title: ['Six hundred at the sports hall', '體育館聚集600人'],
    trigger: afterLines(['23'], 35),
    mode: 'radio',
    from: ['Patrol car 31', '巡邏車31'],
    to: ['police-fire', 'district', 'leaders'],
    message: [
      'About six hundred people in the sun before the hall, doors locked, two fainted. They hold up the bulletin and ask for the district. I have one colleague with me.',
      '體育館前烈日下約600人，大門深鎖，兩人昏倒。民眾出示公告要求區公所說明。現場僅我與一名同仁。',
    ],
    response: [
      'Open the hall, shade and water, somebody with a name who speaks; queues by neighbourhood.',
      '開館遮蔭供水；由具名官員說明；依里別排隊。',
    ],
    evaluate: ['How long until somebody with authority spoke there?', '具權責人員多久後到場說明？'],
    objectives: ['supplies', 'information'],
    storyline: 'streets',
    controller: people,
  },
  {
    number: '25',
    title: ['When will it be back?', '何時復電？'],
    trigger: at(300),
    mode: 'video',
    from: ['Press in the lobby', '大廳媒體'],
    to: ['district', 'power'],
    message: [
      'Three cameras in the lobby. “Five hours. Who decided that the whole district hangs on one substation? When is it back, and who is first: the hospital or the shopping street?” They start in twenty minutes.',
      '大廳三部攝影機：「已停電五小時，誰決定全區只靠一座變電所？何時復電？先給醫院還是商圈？」20分鐘後開始訪問。',
    ],
    response: [
      'One speaker, three messages, no guess; the order of restoration explained by what it protects.',
      '單一發言人、三項重點、不臆測；以保護對象說明復電順序。',
    ],
    evaluate: ['Was anything promised that nobody can keep?', '是否作出無法兌現之承諾？'],
    objectives: ['information', 'power'],
    storyline: 'dark',
    controller: people,
  },
  {
    number: '26',
    title: ['No more telephones', '電話全面中斷'],
    trigger: onceSo({ of: 'delivered', service: 'data', share: 0.5, forMinutes: 10 }),
    mode: 'in-person',
    from: ['Runner of the telephone company', '電信公司傳令'],
    message: [
      'Most base stations are empty now; six in ten people have no network at all. From this moment on please put your telephones in the box in the middle: messages between cells go by radio, on paper, on foot.',
      '多數基地臺電池耗盡，六成民眾完全無網路。即刻起請將手機放入中央箱內：各組間以無線電、書面或步行傳遞。',
    ],
    response: [
      'The plan that was made before runs: channels, fixed times, runners, notice boards.',
      '啟動既定通訊計畫：頻道、定時聯繫、傳令、公布欄。',
    ],
    evaluate: ['Which message got lost in the next half hour?', '其後半小時遺失哪則訊息？'],
    objectives: ['communications', 'coordination'],
    storyline: 'silence',
    controller: simulation,
    notes: [
      'Comes when less than half of the data is delivered for 10 min, about 14:10.',
      '數據通訊低於半數達10分鐘時發布，約14時10分。',
    ],
  },
  {
    number: '27',
    title: ['The exchange stops', '電信機房中斷'],
    trigger: at(330),
    mode: 'in-person',
    from: ['Exchange engineer', '機房工程師'],
    to: ['telecom', 'district'],
    message: [
      'The generator of the exchange has a clogged filter. The building is dead: no land lines, no emergency calls. I need an hour and a half and a second pair of hands. Who tells people how to call for help?',
      '機房發電機濾清器堵塞，全棟失電，市話及119均不通，需1.5小時及一名人手。誰來告訴民眾如何求救？',
    ],
    response: [
      'Posts where people can report: police, fire, community centres, marked and staffed; radio for each.',
      '於派出所、消防隊、活動中心設置有人值守之求援點並配無線電。',
    ],
    evaluate: ['How does a person in Harbour call an ambulance at 14:30?', '14時30分港口里民眾如何叫救護車？'],
    objectives: ['communications', 'health'],
    storyline: 'silence',
    controller: technical,
    effects: [{ do: 'fail', target: { node: 'exchange-main' }, left: 0, repairHours: 1.5 }],
  },
  {
    number: '28',
    title: ['A quarter left in Park reservoir', '公園配水池剩四分之一'],
    trigger: onceSo({ of: 'store', node: 'reservoir-centre', service: 'bulk-water', share: 0.25 }),
    mode: 'document',
    from: ['Water company', '自來水公司'],
    to: ['water', 'district', 'police-fire', 'health'],
    message: [
      'Sheet by runner: Park reservoir 24 %, all others alike. Dry at about 17:00. We can lower pressure by zone. Fire brigade and hospital ask for a reserve. Which zones, and who tells them?',
      '傳令送達：公園配水池24%，其他各池相近，約17時見底。可分區降壓。消防與醫院要求保留用水。先降哪區？由誰公告？',
    ],
    response: [
      'Reserve for hospital and fire fighting; rotation by zone announced on paper; water points for the rest.',
      '保留醫院及消防用水；書面公告分區輪流供水；其餘設供水點。',
    ],
    evaluate: ['Was a reserve decided before the rotation?', '是否先定保留量再行輪供？'],
    objectives: ['supplies', 'coordination'],
    storyline: 'daily',
    controller: technical,
    notes: [
      'Comes when the reservoir is below a quarter, about 15:00. Orders to supply pumps are refused: they have no connection for a generator.',
      '配水池低於四分之一時發布，約15時。對加壓站調派發電機之命令將被拒絕：其無接頭可用。',
    ],
  },
  {
    number: '29',
    title: ['One feeder can come back', '一條饋線可先復電'],
    trigger: at(390),
    mode: 'in-person',
    from: ['Power company engineer', '電力公司工程師'],
    to: ['power', 'district', 'health', 'water'],
    message: [
      'Transformer 1 has passed inspection. In about fifty minutes it can carry the centre and the north together, or the harbour, the south and the hills, not both. Hospital and town hall lie in the centre; the water works lies in the hills. The mayor wants one sheet with your choice and the reason.',
      '1號變壓器檢查合格。約50分鐘後可同時供市區與北區，或港區、南區及山區，無法兼顧。醫院與區公所在市區，淨水場在山區。區長要求以一頁說明選擇與理由。',
    ],
    response: [
      'Compare hours left of hospital fuel, water, people in heat; choose; tell those who wait what they get instead.',
      '比較醫院油料、用水、受高溫影響人數；作出選擇；告知等候地區替代措施。',
    ],
    evaluate: ['Was the list of inject 4 used? What of those who wait?', '是否運用第4號狀況之清單？等候地區如何安排？'],
    objectives: ['power', 'coordination', 'supplies'],
    storyline: 'dark',
    controller: technical,
  },
  {
    number: '30',
    title: ['Light in the centre', '市區復電'],
    trigger: at(440),
    mode: 'simulation',
    from: ['Power control room', '電力調度中心'],
    message: [
      'Centre and north are being switched on street by street; all of them have light within the half hour. Harbour, south and hills stay dark, first crews are on their way there. In Old Street two small fires where irons and stoves had been left on.',
      '市區與北區正逐街送電，半小時內全數恢復；港區、南區、山區仍停電，搶修人員前往中。老街里因電熨斗及爐具未關，發生兩起小火警。',
    ],
    response: [
      'Staggered use; bulletin on what to switch off; crews and generators go to the three dark zones.',
      '分批用電；公告應關閉電器；人力與發電機轉往三個停電區。',
    ],
    evaluate: ['Was the return of power prepared as carefully as its loss?', '復電是否如停電般審慎準備？'],
    objectives: ['power', 'information'],
    storyline: 'dark',
    controller: technical,
    effects: [
      { do: 'fail', target: { node: 'feeder-harbour' }, left: 0, repairHours: 4 },
      { do: 'fail', target: { node: 'feeder-south' }, left: 0, repairHours: 4 },
      { do: 'fail', target: { node: 'feeder-hills' }, left: 0, repairHours: 5 },
      { do: 'restore', target: { node: 'substation-main' } },
    ],
    notes: [
      'Where the players chose the other three zones, replace this one by C4 before it falls due.',
      '若參演人員選擇另三區，請於到期前以C4取代。',
    ],
  },
  {
    number: '31',
    title: ['Hand-over', '交接'],
    trigger: at(465),
    mode: 'facilitator',
    from: ['Facilitator', '演習主持人'],
    message: [
      'It is 16:30. The night shift comes in fifteen minutes. Each cell writes on one sheet: what holds, what is promised to whom and by when, the three decisions of the next twelve hours.',
      '現在16時30分，夜班15分鐘後接班。各組以一頁書面說明：現況、對誰作何承諾及期限、未來12小時三項關鍵決策。',
    ],
    response: [
      'A sheet from every cell; one reading of all promises; gaps named.',
      '各組繳交一頁；統整所有承諾；指出缺口。',
    ],
    evaluate: ['Do the sheets agree with one another?', '各組內容是否相互一致？'],
    objectives: ['coordination'],
    storyline: 'dark',
    controller: simulation,
  },
];
