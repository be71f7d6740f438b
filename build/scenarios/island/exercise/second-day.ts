import { at, onceSo } from '../../exercise-input';
import type { Line } from '../../exercise-input';

const simulation = ['Simulation cell', '模擬管制組'] as const;
const people = ['Controller for the public', '民眾管制員'] as const;
const technical = ['Controller for utilities', '設施管制員'] as const;
const medical = ['Controller for health', '醫療管制員'] as const;

/** Day 12, 06:00 to 18:00: the picture, sickness, help from outside, the last of the gas, dry taps, the hand-over. */
export const secondDay: readonly Line[] = [
  {
    number: '37',
    title: ['What do we know?', '我們掌握什麼？'],
    trigger: at(1440),
    mode: 'facilitator',
    from: ['Facilitator', '演習主持人'],
    message: [
      'It is 06:00 on 12 June. Messengers from all towns have come in: the map now shows how their sites really are. In ten minutes of play the governor wants one sheet: state, stores in hours, three priorities, what you ask from outside.',
      '現在是6月12日6時。各鎮傳令回報，地圖顯示各據點實況。實際10分鐘內須向首長提出一頁：現況、存量時數、三項優先、對外請求。',
    ],
    response: [
      'One sheet that all cells have seen; figures with their hour; requests with place and amount.',
      '各組確認之一頁報告；數據附時間；請求載明地點與數量。',
    ],
    evaluate: ['Compare the sheet with the simulation: what was missed?', '與模擬實況比對，遺漏何項？'],
    objectives: ['coordination'],
    storyline: 'people',
    controller: simulation,
    effects: [
      {
        do: 'reveal',
        nodes: [
          'hospital-alder',
          'water-works-alder',
          'pumping-alder',
          'reservoir-upper-alder',
          'reservoir-lower-alder',
          'town-hall-alder',
          'exchange-alder',
          'airport-alder',
          'fuel-depot-westhaven',
          'gas-plant-kestrel',
          'port-kestrel',
          'landing-kestrel',
        ],
      },
    ],
  },
  {
    number: '38',
    title: ['Sick in the hall', '收容所腹瀉'],
    trigger: at(1500),
    mode: 'in-person',
    from: ['Nurse in the sports hall of Alder', '赤楊體育館護理師'],
    to: ['health', 'towns', 'utilities'],
    message: [
      'Thirty-one people with diarrhoea since midnight, most of them children. The toilets are blocked, water comes in cans that nobody labels. At the same time the works tells us that its dosing stands for lack of chemicals.',
      '午夜起31人腹瀉，多為兒童。廁所堵塞，用水桶無標示。同時淨水場通報消毒藥劑不足、加藥停擺。',
    ],
    response: [
      'The sick apart, latrines, soap, boiled or treated water; dosing chemicals by the next aircraft; say openly that water is to be boiled now.',
      '隔離病患、增設便所、供肥皂與煮沸水；下一班機運送藥劑；公開宣布用水須煮沸。',
    ],
    evaluate: [
      'Yesterday “the water is safe” was true. How was the change told?',
      '昨日「水質安全」屬實，今日變化如何說明？',
    ],
    objectives: ['health', 'care', 'information'],
    storyline: 'health',
    controller: medical,
    effects: [{ do: 'fail', target: { node: 'water-works-alder' }, left: 0.4, repairHours: 12 }],
  },
  {
    number: '39',
    title: ['Pantries in Kestrel', '隼港家戶存糧'],
    trigger: onceSo({ of: 'store', node: 'kestrel-market', service: 'food', share: 0.25 }),
    mode: 'telephone',
    from: ['Head of Kestrel Market', '隼港市場里里長'],
    to: ['towns', 'supply', 'government'],
    message: [
      'I went from door to door: most homes here have food for a day. The two supermarkets are empty. The farmers of Thornfield have rice and vegetables, and no lorries with fuel.',
      '我逐戶查訪，多數家庭存糧僅一日，兩家超市已空。棘原農會有米與蔬菜，但貨車沒油。',
    ],
    response: [
      'Fuel for ten farm lorries; kitchens for many instead of parcels for each; the old first.',
      '供油10輛農產貨車；以大鍋伙食取代分包；長者優先。',
    ],
    evaluate: ['Did supply and towns plan together?', '物資組與各鎮是否共同規劃？'],
    objectives: ['supplies', 'care'],
    storyline: 'stores',
    controller: people,
    notes: [
      'Comes when the pantries of Kestrel Market are below a quarter; fair sale puts it off.',
      '隼港市場里家戶存糧低於四分之一時發布；公平限量可延後。',
    ],
  },
  {
    number: '40',
    title: ['Help in the air', '外援將至'],
    trigger: at(1560),
    mode: 'email',
    from: ['Humanitarian coordination overseas', '海外人道協調中心'],
    to: ['government', 'supply', 'health'],
    message: [
      'One aircraft at Southpoint at 14:00: twenty tonnes. Choose from: 12 generators, a field hospital of 40 beds, water treatment for 50 000, food for 10 000 for three days, satellite telephones. Answer by 09:00 with where it goes from there and how.',
      '14時一架班機抵南角，載重20噸。可選：發電機12部、40床野戰醫院、5萬人淨水設備、1萬人三日糧食、衛星電話。請於9時前回覆選項、目的地與運送方式。',
    ],
    response: [
      'A choice that follows the three priorities; lorries, fuel and hands at Southpoint; what is not chosen asked for next.',
      '依三項優先選擇；南角備妥車輛、油料與人力；未選者列入下批。',
    ],
    evaluate: ['Was the choice the same as the priorities of inject 37?', '選擇是否與第37號狀況之優先一致？'],
    objectives: ['supplies', 'coordination'],
    storyline: 'stores',
    controller: technical,
  },
  {
    number: '41',
    title: ['Hours of gas', '燃氣倒數'],
    trigger: onceSo({ of: 'store', node: 'gas-plant-kestrel', service: 'plant-fuel', share: 0.02 }),
    mode: 'telephone',
    from: ['Island power, reserve control room', '電力備援調度室'],
    to: ['utilities', 'government', 'health', 'towns'],
    message: [
      'Kestrel gas plant has about five hours left. When it stops, a quarter more of the island goes dark unless load is off before. Tell us which feeders, and tell the people two hours before.',
      '隼港燃氣電廠約剩5小時。停機時若未先行卸載，全島將再有四分之一停電。請指定饋線並於2小時前告知民眾。',
    ],
    response: [
      'Load off by choice and not by accident; hospitals on tested generators; bulletin with streets and hours.',
      '主動卸載而非被動停電；醫院發電機先行測試；公告載明街道與時間。',
    ],
    evaluate: ['Two hours of notice: given, and heard?', '兩小時預告是否發布並為民眾所知？'],
    objectives: ['power', 'information'],
    storyline: 'power',
    controller: technical,
    notes: [
      'Comes when the tank is below 2 %; hours in which the plant stands put it off.',
      '存量低於2%時發布；機組停機時段可延後。',
    ],
  },
  {
    number: '42',
    title: ['Half of the island', '全島半數停電'],
    trigger: onceSo({ of: 'store', node: 'gas-plant-kestrel', service: 'plant-fuel', share: 0.0005 }),
    mode: 'simulation',
    from: ['Situation desk', '情勢席'],
    message: [
      'The gas is burnt. Half of the demand is served. Hospitals in the dark regions start generators; two clinics report that theirs did not start.',
      '燃氣用罄，僅供應半數需求。停電區醫院啟動發電機；兩家診所回報發電機未能啟動。',
    ],
    response: [
      'A rhythm for days to come: who has power when, on paper at every door.',
      '訂定後續數日供電時段並逐戶張貼。',
    ],
    evaluate: ['Is there a plan for tomorrow, or only for the next hour?', '是否已有明日計畫，抑或僅處理下一小時？'],
    objectives: ['power'],
    storyline: 'power',
    controller: technical,
    notes: [
      'Comes when the tank of the Kestrel gas plant is empty; hours in which it stood put it off.',
      '隼港燃氣電廠存量用罄時發布；先前停機時段可延後。',
    ],
  },
  {
    number: '43',
    title: ['Dry taps', '斷水'],
    trigger: onceSo({ of: 'delivered', service: 'water', share: 0.9, forMinutes: 30 }),
    mode: 'in-person',
    from: ['Head of Alder Market', '赤楊市場里里長'],
    to: ['towns', 'utilities', 'supply'],
    message: [
      'Taps and roof tanks of Alder are dry. People take water from the river. Give me tankers, tablets and twenty people, and I will make ten points that work.',
      '赤楊水龍頭與水塔皆乾，民眾取用河水。請給我水車、淨水錠與20人，我可設10處供水點。',
    ],
    response: [
      'Points by ward with hours; tablets with a leaflet; hospital first; the river marked.',
      '按里設供水點並公告時間；發淨水錠附說明；醫院優先；河邊設警示。',
    ],
    evaluate: ['Litres a head and day: did anybody reckon?', '是否計算每人每日公升數？'],
    objectives: ['care', 'supplies'],
    storyline: 'stores',
    controller: people,
    notes: [
      'Comes when less than 90 % of the water has been delivered for 30 min; fuel for the pumps in time prevents it.',
      '供水低於90%達30分鐘時發布；及時供油加壓站可避免。',
    ],
  },
  {
    number: '44',
    title: ['What went wrong?', '哪裡出了問題？'],
    trigger: at(1980),
    mode: 'video',
    from: ['Island Television', '海島電視'],
    to: ['government', 'health'],
    message: [
      '“A day and a half. Sixty people under the quay, children ill from the water that you called safe, Alder without a word all night. What did you do wrong, and what is different tomorrow?”',
      '「一天半了，60人埋在碼頭、孩子喝了你們說安全的水生病、赤楊整夜沒有消息。你們錯在哪？明天有何不同？」',
    ],
    response: [
      'Own the mistakes that were made, give facts, name three changes with dates.',
      '承認疏失、說明事實、提出三項附期限之改變。',
    ],
    evaluate: ['Honest, calm, and the same from everybody?', '是否誠實、沉著且口徑一致？'],
    objectives: ['information'],
    storyline: 'rumours',
    controller: people,
  },
  {
    number: '45',
    title: ['Hand-over', '交接'],
    trigger: at(2100),
    mode: 'facilitator',
    from: ['Facilitator', '演習主持人'],
    message: [
      'It is 17:00. A fresh team takes over at 18:00. Each cell: what holds, what is promised, what runs out first and when, what must be decided before morning.',
      '現在17時，18時由新團隊接手。各組說明：現況、承諾、最先耗盡項目與時間、天亮前須決定事項。',
    ],
    response: [
      'Sheets that agree with one another; one list of what runs out, by hour.',
      '內容相互一致；建立單一耗盡時序表。',
    ],
    evaluate: ['Could a stranger lead from these sheets?', '陌生人能否據此接手指揮？'],
    objectives: ['coordination'],
    storyline: 'people',
    controller: simulation,
  },
];
