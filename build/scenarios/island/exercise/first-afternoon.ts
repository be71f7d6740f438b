import { afterDecision, afterLines, at, onceSo } from '../../exercise-input';
import type { Line } from '../../exercise-input';

const people = ['Controller for the public', '民眾管制員'] as const;
const technical = ['Controller for utilities', '設施管制員'] as const;
const medical = ['Controller for health', '醫療管制員'] as const;
const rescue = ['Controller for rescue', '救災管制員'] as const;

/** 11:00 to 20:00: shelters, a false order, silent telephones, the first plan for the night. */
export const firstAfternoon: readonly Line[] = [
  {
    number: '15',
    title: ['Two thousand under the station', '車站地下2,000人'],
    trigger: at(300),
    mode: 'in-person',
    from: ['Station master of Alder', '赤楊車站站長'],
    to: ['towns', 'rescue', 'government'],
    message: [
      'Two thousand people sit in the underground hall since the warning, in the dark, with six toilets. Some want home, some are afraid of the second blow. Nobody has told me whether the all-clear holds.',
      '警報後約2,000人滯留地下大廳，無照明、廁所6間。有人想回家，有人怕再遭攻擊。無人告知警報是否解除。',
    ],
    response: [
      'A clear word on the all-clear; light, water and toilets; help home by ward; a list of who waits for whom.',
      '明確告知警報狀態；提供照明、飲水、廁所；依里別協助返家；登錄尋人名單。',
    ],
    evaluate: ['How long did people sit without any word?', '民眾多久未獲任何訊息？'],
    objectives: ['protection', 'care'],
    storyline: 'people',
    controller: people,
  },
  {
    number: '16',
    title: ['“The governor speaks”', '「首長談話」影片'],
    trigger: at(330),
    mode: 'video',
    from: ['Film on every network', '各平臺影片'],
    message: [
      'Face and voice of the governor: “We can no longer protect Alder. Leave the town at once over the north bridge, take only papers.” The governor sits in your room and has said nothing of the kind. Cars are moving already.',
      '畫面與聲音均為首長：「政府已無法保護赤楊，請立即經北橋離開，僅攜帶證件。」首長就在現場，從未發言。車輛已開始移動。',
    ],
    response: [
      'The governor in person, on radio and at the bridge, with a word that only the island knows; police keep a lane; do not ask people to turn round in the jam.',
      '首長親自於廣播及橋頭說明，並以可辨識之方式驗證；警方保留一線車道；勿要求車陣中迴轉。',
    ],
    evaluate: ['Was there an agreed way to prove a true message?', '是否有約定之真偽驗證方式？'],
    objectives: ['information', 'protection'],
    storyline: 'rumours',
    controller: people,
    effects: [
      {
        do: 'rumour',
        text: { en: 'Leave Alder at once over the north bridge.', 'zh-Hant': '立即經北橋離開赤楊。' },
      },
      { do: 'close-route', route: { rightOfWay: 'north-bridge' }, forHours: 5 },
    ],
  },
  {
    number: '17',
    title: ['Stuck on the bridge', '北橋受困'],
    trigger: afterLines(['16'], 45),
    mode: 'radio',
    from: ['Ambulance 7', '救護車7號'],
    to: ['rescue', 'health'],
    message: [
      'Four of us stand on the north bridge with patients for Kestrel. Both lanes are full both ways, people have left their cars. One of mine will not last an hour.',
      '四輛救護車載往隼港病患卡在北橋。雙向車道全滿，民眾棄車。我車上一位撐不過一小時。',
    ],
    response: [
      'Turn to Alder or Saltmere; officers on foot clear one lane; a landing place for a helicopter if there is one.',
      '改送赤楊或鹽湖；警員徒步清出一線；如有直升機則選定起降點。',
    ],
    evaluate: ['Who had the overview of patients on the road?', '誰掌握途中病患？'],
    objectives: ['health', 'coordination'],
    storyline: 'people',
    controller: rescue,
  },
  {
    number: '18',
    title: ['Alder falls silent', '赤楊通訊中斷'],
    trigger: onceSo({ of: 'node-function', node: 'cells-1-alder', share: 0.5, forMinutes: 15 }),
    mode: 'radio',
    from: ['Alder town hall', '赤楊鎮公所'],
    to: ['telecom', 'government', 'rescue'],
    message: [
      'Since one o’clock no mobile network in Alder. 150 000 people cannot call for help. Our radio still works; its relay has batteries until about nine tonight, says the label.',
      '13時起赤楊行動網路全斷，15萬人無法求救。無線電尚可用，標籤顯示中繼站電池約至今晚9時。',
    ],
    response: [
      'Posts where people report, known by loudspeaker; batteries or a generator for the relay before nine; fixed times.',
      '設求援點並以廣播車告知；9時前為中繼站補充電力；訂定定時聯繫。',
    ],
    evaluate: ['Was the warning about the relay heard?', '是否注意到中繼站之預警？'],
    objectives: ['communications'],
    storyline: 'silence',
    controller: technical,
    notes: ['Comes when the base stations of Alder have been down for 15 min.', '赤楊基地臺停擺15分鐘後發布。'],
  },
  {
    number: '19',
    title: ['Where to sleep', '今晚睡哪裡'],
    trigger: at(480),
    mode: 'in-person',
    from: ['Head of Alder Old Town', '赤楊舊城里里長'],
    to: ['towns', 'government', 'supply'],
    message: [
      'Twelve hundred people come to the sports hall since their houses have no windows or they are afraid. It has emergency light for an hour, no water, three toilets. Two schools nearby have kitchens. Who decides, who brings what?',
      '1,200人因門窗損毀或恐懼湧入體育館。緊急照明僅一小時、無水、廁所3間。鄰近兩校有廚房。由誰決定？誰送什麼？',
    ],
    response: [
      'Open the schools, share people out; 15 litres and a toilet for twenty people as aim; register; women and families apart.',
      '開放學校分流；以每人15公升、每20人一廁為目標；登記；婦女與家庭分區。',
    ],
    evaluate: ['Was there a standard for water, room and toilets?', '是否採用飲水、空間、廁所標準？'],
    objectives: ['care'],
    storyline: 'people',
    controller: people,
  },
  {
    number: '20',
    title: ['The night at what price', '今夜用電抉擇'],
    trigger: at(540),
    mode: 'document',
    from: ['Island power, reserve control room', '電力備援調度室'],
    to: ['utilities', 'government', 'health'],
    message: [
      'If Kestrel runs through, the last gas is burnt tomorrow around noon. Every hour that the plant stands tonight gives an hour tomorrow; while it stands half of the island is dark. Choices: stand it down from 22:00 to 04:00, rotate by region, or run through. Order in writing by 16:00.',
      '隼港機組若持續運轉，燃氣明日中午前後用罄。今夜每停機一小時，明日即可多供一小時，惟停機期間全島半數停電。選項：22時至4時停機、分區輪流停電，或持續運轉。請於16時前書面下令。',
    ],
    response: [
      'Order with start, end, exceptions and text for the public; hospitals and water works out of rotation.',
      '命令含起迄、例外與公告文字；醫院及淨水場不列入輪停。',
    ],
    evaluate: ['Was the decision weighed against tomorrow evening?', '是否衡量明日傍晚情況？'],
    objectives: ['power'],
    storyline: 'power',
    controller: technical,
  },
  {
    number: '21',
    title: ['Dialysis', '洗腎病患'],
    trigger: at(600),
    mode: 'telephone',
    from: ['Alder dialysis centre', '赤楊洗腎中心'],
    to: ['health', 'government', 'rescue'],
    message: [
      'Sixty-two patients are due tonight and tomorrow. No power, no water. Saltmere takes twenty, Westhaven fifteen. The rest cannot wait longer than tomorrow evening. I need buses and a road.',
      '62位病患應於今晚及明日洗腎，現無水電。鹽湖可收20位、西灣15位，其餘最遲明晚。需要巴士與道路。',
    ],
    response: [
      'A list with times; buses with fuel; Highvale asked; the bridge thought of.',
      '訂定名單與時間；調派有油巴士；洽高谷；考量北橋壅塞。',
    ],
    evaluate: ['Was every one of the 62 given a place?', '62位是否均有安排？'],
    objectives: ['health'],
    storyline: 'health',
    controller: medical,
  },
  {
    number: '22',
    title: ['What the allotment does', '限量之後'],
    trigger: afterDecision([{ do: 'controlled-distribution' }, { do: 'ration' }], 60),
    mode: 'telephone',
    from: ['Lantern stores area manager', '燈塔超商區經理'],
    to: ['supply', 'government'],
    message: [
      'Queues are longer and quieter. Two things: people without cards or papers are turned away, and a man sells petrol from his garage at five times the price. What shall we tell them?',
      '排隊變長但較平靜。兩件事：無卡或無證件者被拒；有人在車庫以五倍價賣油。我們該怎麼說？',
    ],
    response: [
      'A rule for those without papers; police on the garage; a sentence for every till.',
      '訂定無證件者規則；警方查處；提供收銀統一說詞。',
    ],
    evaluate: ['Were the weakest thought of?', '是否顧及最弱勢者？'],
    objectives: ['supplies'],
    storyline: 'stores',
    controller: people,
    notes: ['Comes only if the players order rationing or sale by allotment.', '僅於參演人員下令配給或限量後發布。'],
  },
  {
    number: '23',
    title: ['Where is my mother', '尋人'],
    trigger: at(690),
    mode: 'telephone',
    from: ['Crowd before Kestrel hospital', '隼港醫院門口民眾'],
    to: ['government', 'health', 'rescue'],
    message: [
      'Three hundred people before the hospital ask for names. The press has a list of dead that is wrong in two places. A father reads it out aloud.',
      '醫院前300人要求公布姓名。媒體取得之罹難名單有兩處錯誤，一名父親當眾念出。',
    ],
    response: [
      'One place for enquiries, trained people; names only after families; the list corrected with an apology.',
      '設單一尋人窗口與專人；先通知家屬再公布；更正名單並致歉。',
    ],
    evaluate: ['Who owns the list?', '名單由誰主責？'],
    objectives: ['care', 'information'],
    storyline: 'people',
    controller: people,
  },
  {
    number: '24',
    title: ['Hands that want to help', '想幫忙的手'],
    trigger: at(780),
    mode: 'in-person',
    from: ['Student council of Westhaven', '西灣學生會'],
    to: ['towns', 'government'],
    message: [
      'We are four hundred, with bicycles and torches. We can carry water, messages, old people. Nobody gives us a task. Some of us will go to the port by themselves.',
      '我們有400人，有腳踏車與手電筒，可送水、傳信、攙扶長者，但無人派工，有些人打算自行前往港區。',
    ],
    response: [
      'A desk that gives tasks, pairs and times; messengers for the silent wards; nobody near the ruins.',
      '設派工窗口，兩人一組並定時回報；擔任失聯里傳令；不得接近倒塌現場。',
    ],
    evaluate: ['Were they part of the solution within the hour?', '一小時內是否納入運用？'],
    objectives: ['care', 'communications'],
    storyline: 'people',
    controller: people,
  },
];
