import { at, onceSo } from '../../exercise-input';
import type { Line } from '../../exercise-input';

const dispatch = ['Power control room', '電力調度中心'] as const;
const simulation = ['Simulation cell', '模擬管制組'] as const;
const people = ['Controller for the public', '民眾管制員'] as const;
const technical = ['Controller for utilities', '設施管制員'] as const;
const medical = ['Controller for health', '醫療管制員'] as const;

/** From an ordinary morning to closed clinics: 08:45 to 11:30. */
export const morning: readonly Line[] = [
  {
    number: '1',
    title: ['An ordinary Tuesday', '平常的星期二'],
    trigger: at(0),
    mode: 'facilitator',
    from: ['Facilitator', '演習主持人'],
    message: [
      'It is 08:45 on Tuesday, 15 April. 31 °C are forecast, no rain. Schools and shops are open, the hospital works at its usual load. You sit at your usual desks. One minute of play is four minutes of the district. Open your contact lists.',
      '現在是4月15日星期二上午8時45分。預報高溫31度、無雨。學校及商店正常，醫院負載如常，各位在平日崗位。實際1分鐘等於情境4分鐘。請備妥聯絡清冊。',
    ],
    response: [
      'Each cell says who it is, whom it speaks for, and how it is reached today.',
      '各組說明成員、所代表單位及當日聯繫方式。',
    ],
    evaluate: [
      'Do the lists hold numbers that work without the mobile network?',
      '清冊是否有不依賴行動網路之聯繫方式？',
    ],
    objectives: ['coordination'],
    storyline: 'dark',
    controller: simulation,
  },
  {
    number: '2',
    title: ['Everything goes dark', '全區停電'],
    trigger: onceSo({ of: 'delivered', service: 'power', share: 0.5 }),
    mode: 'telephone',
    from: dispatch,
    to: ['power', 'district'],
    message: [
      'Power control room. At 09:00 the main substation tripped with a bang. All five feeder stations are dead; nobody in the district has mains power. We see smoke on the camera. No estimate yet.',
      '電力調度中心報告：9時整主變電所跳脫並有巨響，五處配電站全數失電，全區無市電。監視畫面見濃煙，目前無法預估復電時間。',
    ],
    response: [
      'The district opens its centre; the power company sends a crew and calls the fire brigade; every cell looks which of its sites have power of their own.',
      '區公所開設應變中心；電力組派員並通報消防；各組清查自備電力據點。',
    ],
    evaluate: ['Time from this call to an open centre. Who took the lead?', '記錄自通報至開設完成時間，及指揮者。'],
    objectives: ['coordination', 'power'],
    storyline: 'dark',
    controller: technical,
    notes: [
      'Comes by itself when less than half of the demand is met: at 09:00.',
      '供電低於需求半數時自動發布（9時整）。',
    ],
  },
  {
    number: '3',
    title: ['Lifts and signals', '電梯與號誌'],
    trigger: at(20),
    mode: 'radio',
    from: ['119 call room', '119受理臺'],
    to: ['police-fire', 'district'],
    message: [
      'Forty calls in five minutes. Eleven lifts stuck, six of them in New Town, a child alone in one. All traffic signals are out; two collisions at Station Front, one person hurt.',
      '5分鐘內接獲40通報案。電梯受困11件，新市里6件，其中一件為孩童單獨受困。號誌全滅，站前里兩起車禍，一人受傷。',
    ],
    response: [
      'Rank the lifts by who is inside; officers to the five worst crossings; ask companies for lift engineers.',
      '依受困者狀況排序救援；派警至五處主要路口；洽請電梯公司支援。',
    ],
    evaluate: ['Was there a rule for what comes first, and who set it?', '是否訂定優先原則？由誰訂定？'],
    objectives: ['coordination'],
    storyline: 'streets',
    controller: people,
  },
  {
    number: '4',
    title: ['Transformer fire', '變壓器火災'],
    trigger: at(30),
    mode: 'telephone',
    from: dispatch,
    to: ['power', 'police-fire', 'district'],
    message: [
      'Transformer 2 is on fire. The fire is contained, nobody is hurt. Both transformers are soaked; nothing can be switched before inspection. A spare transformer is outside the district. Unofficially: not today for everybody.',
      '2號變壓器起火，火勢已控制，無人受傷。兩具變壓器均遭灑水，檢查前不得送電。備用變壓器在區外。非正式研判：今日無法全面復電。',
    ],
    response: [
      'Give the centre a range and not a hope; start a list of sites that protect life, with their hours.',
      '向應變中心提出時間區間而非期望值；著手建立維生據點及可支撐時數清單。',
    ],
    evaluate: ['Was the estimate passed on with its uncertainty?', '預估是否連同不確定性轉達？'],
    objectives: ['power', 'coordination'],
    storyline: 'dark',
    controller: technical,
  },
  {
    number: '5',
    title: ['Hospital on its generator', '醫院啟用發電機'],
    trigger: at(40),
    mode: 'telephone',
    from: ['Hospital duty manager', '醫院值班主管'],
    to: ['health', 'district'],
    message: [
      'Both generators run, fuel for 24 hours. No air conditioning on the wards. Planned operations are stopped. Six clinics ask us to take their patients, since they have no power at all.',
      '兩部發電機運轉中，油料可用24小時，病房無空調，已停止常規手術。六家診所完全無電，請求收治其病患。',
    ],
    response: [
      'Agree what the hospital takes and what waits; find a clinic that can get a generator; put the hospital on the fuel list.',
      '議定收治與暫緩項目；擇定可配發電機之診所；將醫院列入用油清單。',
    ],
    evaluate: [
      'Did anybody ask how long the generators may run without a break?',
      '是否有人詢問發電機可連續運轉多久？',
    ],
    objectives: ['health', 'power'],
    storyline: 'patients',
    controller: medical,
  },
  {
    number: '6',
    title: ['Bay Radio wants a word', '海灣電臺請求說明'],
    trigger: at(50),
    mode: 'telephone',
    from: ['Bay Radio newsroom', '海灣電臺新聞部'],
    to: ['district', 'power'],
    message: [
      'We are on air with our own generator and people listen in their cars. We go live in ten minutes. What happened, how long, and what should people do? If you have nothing we will read what listeners write.',
      '本臺以自備發電機播出，民眾在車上收聽。10分鐘後現場連線：發生何事？何時復電？民眾該怎麼做？若無官方說法，將播報聽眾來訊。',
    ],
    response: [
      'First bulletin over data and radio: what is known, what is not, what to do, when the next word comes.',
      '經由數據通訊及廣播發布首則公告：已知、未知、應採行動及下次發布時間。',
    ],
    evaluate: [
      'Rate the four parts of the bulletin. Did power and district say the same?',
      '評核公告四要素；電力組與區公所說法是否一致？',
    ],
    objectives: ['information'],
    storyline: 'rumours',
    controller: people,
  },
  {
    number: '7',
    title: ['“A week without power”', '「要停電一星期」'],
    trigger: at(60),
    mode: 'social-media',
    from: ['Posts in neighbourhood groups', '里民群組訊息'],
    message: [
      '“My cousin works there: it will take a WEEK. The shops cannot reorder. Buy rice and noodles now, cash only!” Shared 2 300 times in twenty minutes, with a picture of empty shelves that is years old.',
      '「我表哥在裡面上班，要修一星期！店家叫不到貨，快去買米買麵，只收現金！」20分鐘內轉傳2,300次，附圖為多年前空貨架照片。',
    ],
    response: [
      'Check with the power company and the chains; answer with figures; sell by allotment before shelves are bare.',
      '向電力公司及通路查證；以數據澄清；貨架售罄前實施限量供應。',
    ],
    evaluate: [
      'Minutes to check, minutes to answer. Did the answer carry a figure?',
      '記錄查證及澄清所需時間；澄清是否附具體數據？',
    ],
    objectives: ['information', 'supplies'],
    storyline: 'rumours',
    controller: people,
    effects: [
      {
        do: 'rumour',
        text: { en: 'It will take a week; buy food now.', 'zh-Hant': '要停電一星期，快去買糧食。' },
      },
      { do: 'demand', service: 'food', factor: 2, forHours: 5 },
    ],
  },
  {
    number: '8',
    title: ['“The water is bad”', '「自來水有毒」'],
    trigger: at(75),
    mode: 'social-media',
    from: ['Voice message passed on', '轉傳語音訊息'],
    message: [
      'A calm voice, said to be a nurse: “The water works has lost control of its chemicals. From noon the water is bad. Fill every tub and bottle now, boil it, tell your parents.” In every group within fifteen minutes.',
      '自稱護理師、語氣平靜之語音：「淨水場加藥失控，中午以後水不能喝。現在把浴缸水桶裝滿、煮沸，也告訴爸媽。」15分鐘內傳遍各群組。',
    ],
    response: [
      'Ask the water works before answering; say plainly that the water is safe and how much there is; ask people not to fill tubs.',
      '先向淨水場查證；明確說明水質安全及存量；呼籲勿大量儲水。',
    ],
    evaluate: [
      'Was the source asked first? Was there a test of the water to point at?',
      '是否先行查證？有無水質檢驗佐證？',
    ],
    objectives: ['information', 'supplies'],
    storyline: 'rumours',
    controller: people,
    effects: [
      {
        do: 'rumour',
        text: {
          en: 'The water is bad from noon on; fill every tub now.',
          'zh-Hant': '中午起自來水不能喝，快裝滿浴缸。',
        },
      },
      { do: 'demand', service: 'water', factor: 1.8, forHours: 5 },
    ],
  },
  {
    number: '9',
    title: ['Cars at dead pumps', '加油站車龍'],
    trigger: at(90),
    mode: 'radio',
    from: ['Patrol car 31', '巡邏車31'],
    to: ['police-fire', 'trade', 'district'],
    message: [
      'Two hundred cars at Station Front filling station. The pumps do not run without power, and drivers will not believe it. Somebody says South Bank still sells. The queue blocks the ambulance lane.',
      '站前加油站前約200輛車。無電無法加油，駕駛不願相信，有人說溪南站還在賣。車龍堵住救護車道。',
    ],
    response: [
      'Clear the lane; ask which station could pump on a generator (none has a connection for one); keep what is in tanks for life-saving services.',
      '淨空救護車道；詢問何站可接發電機（均無接頭）；桶槽存油優先供救災車輛。',
    ],
    evaluate: ['Was fuel for responders kept apart?', '是否保留救災用油？'],
    objectives: ['supplies', 'information'],
    storyline: 'streets',
    controller: people,
    effects: [
      {
        do: 'rumour',
        text: { en: 'Only South Bank still sells petrol.', 'zh-Hant': '只剩溪南站還有油。' },
      },
      { do: 'demand', service: 'fuel', factor: 3, forHours: 4 },
    ],
  },
  {
    number: '10',
    title: ['The tills stop', '收銀機停擺'],
    trigger: onceSo({ of: 'node-function', node: 'stores-market', share: 0.5, forMinutes: 5 }, 60),
    mode: 'telephone',
    from: ['Area manager of the Harbour chain', '海港超商區經理'],
    to: ['trade', 'district'],
    message: [
      'Our batteries are empty: no tills, no cold cabinets, no light at the back. I have eleven shops with full shelves and people shouting at the doors. Close, or sell by hand for cash? If you want allotments, say it now and put it in writing.',
      '店內電池耗盡：收銀機、冷藏櫃、倉庫照明全停。11家店貨架仍滿，民眾在門口叫喊。要關店還是人工收現金？若要限量，請現在說並以書面確認。',
    ],
    response: [
      'Keep the shops open by hand with an allotment; one text for all chains; an officer or a community leader at each door.',
      '維持人工營業並限量；各通路使用同一公告；每店派員警或里長協助。',
    ],
    evaluate: ['Did the order reach every chain, and who carried it?', '命令是否送達各通路？由誰傳達？'],
    objectives: ['supplies', 'coordination'],
    storyline: 'daily',
    controller: people,
    notes: [
      'Comes when the shops of Market have run out of battery, about 10:35.',
      '市場里超商電池耗盡時發布，約10時35分。',
    ],
  },
  {
    number: '11',
    title: ['Oxygen at home', '居家氧氣使用者'],
    trigger: at(115),
    mode: 'telephone',
    from: ['District nurse', '公衛護理師'],
    to: ['health', 'district', 'leaders'],
    message: [
      'Fourteen people breathe with concentrators at home, nine in New Town, five in Salt Fields. Their batteries last two to four hours; the first has been on battery since nine. I reach eight of them by telephone. The list is on paper with me.',
      '有14位居家使用製氧機，新市里9位、鹽田里5位。電池可用2至4小時，最早者9時起即用電池。我電話連絡上8位，名冊紙本在我手上。',
    ],
    response: [
      'Visit all fourteen; bottles or a place with power; community leaders at doors that do not answer.',
      '逐一訪視14位；提供氧氣瓶或有電處所；未接聽者請里長到場。',
    ],
    evaluate: ['When was the last of the fourteen accounted for?', '第14位何時確認？'],
    objectives: ['health'],
    storyline: 'patients',
    controller: medical,
  },
  {
    number: '12',
    title: ['Nurses who cannot come', '護理人力無法到班'],
    trigger: at(135),
    mode: 'telephone',
    from: ['Hospital duty manager', '醫院值班主管'],
    to: ['health', 'district', 'police-fire'],
    message: [
      'The railway stands and schools have sent children home. Three in ten of the late shift have said that they cannot come; the early shift has been here since six. Can anybody fetch people, or mind their children?',
      '鐵路停駛，學校提前放學。中班三成人員無法到班，早班自6時上班至今。可否協助接送或托育？',
    ],
    response: [
      'Lifts by police or buses; children minded at a school; nurses from clinics that are closed.',
      '警車或公車接送；學校協助托育；調用停診診所護理師。',
    ],
    evaluate: ['Did anybody think of the staff of closed clinics?', '是否想到調用停診診所人力？'],
    objectives: ['health', 'coordination'],
    storyline: 'patients',
    controller: medical,
    effects: [{ do: 'absence', node: 'hospital', share: 0.3, forHours: 6 }],
  },
  {
    number: '13',
    title: ['What the works really says', '淨水場實況'],
    trigger: at(150),
    mode: 'in-person',
    from: ['Shift leader of the water works', '淨水場值班班長'],
    to: ['water', 'district'],
    message: [
      'I drove down because the line is dead. There is nothing wrong with the water. But the works and all four pumping stations stand still without power, and have no generators. What is in the reservoirs is all there is: at normal use until about five this afternoon.',
      '電話不通，我直接開車過來。水質沒有問題，但淨水場與四座加壓站無電停擺且無發電機。目前只剩配水池存量，以正常用量約可用到下午5時。',
    ],
    response: [
      'Correct the rumour with this; ask for saving; find out that no pump has a connection for a generator; decide who gets water last.',
      '據以澄清謠言；呼籲節水；查知加壓站均無發電機接頭；決定供水優先順序。',
    ],
    evaluate: ['Did the players tell both halves: safe, and finite?', '是否同時說明「安全」與「有限」？'],
    objectives: ['information', 'supplies'],
    storyline: 'daily',
    controller: technical,
    effects: [
      {
        do: 'reveal',
        nodes: [
          'water-works',
          'pumping-centre',
          'pumping-harbour',
          'pumping-north',
          'pumping-south',
          'reservoir-centre',
          'reservoir-hills',
        ],
      },
    ],
  },
  {
    number: '14',
    title: ['Closed clinics', '診所停診'],
    trigger: onceSo({ of: 'delivered', service: 'medical', share: 0.8, forMinutes: 20 }, 60),
    mode: 'message',
    from: ['Association of clinics', '診所聯盟'],
    to: ['health', 'district'],
    message: [
      'Fewer than four in five patients of the district are being seen. Our doctors are in their surgeries with torches. Name two clinics that get a generator, and we will staff them from all six.',
      '全區就醫需求獲滿足者已不足八成。醫師持手電筒留守診間。請指定兩家診所配發電機，我們六家集中人力。',
    ],
    response: [
      'Two clinics far from the hospital are chosen and announced; that they have no connection for a generator is found and noted; light cases are sent there by day.',
      '選定兩家遠離醫院之診所並公告；查知其無發電機接頭並列為缺失；日間分流輕症。',
    ],
    evaluate: ['Why these two? Ask for the reason.', '為何選這兩家？請參演人員說明。'],
    objectives: ['health', 'power'],
    storyline: 'patients',
    controller: medical,
    notes: [
      'Comes when medical care has been below 80 % for 20 min. An order to supply a clinic is refused: in this design it has nothing to connect a generator to.',
      '醫療供給低於80%達20分鐘時發布。對診所調派發電機之命令將被拒絕：此設計之診所無接頭可用。',
    ],
  },
];
