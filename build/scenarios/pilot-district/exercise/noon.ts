import { medical, people, technical } from '../../controllers';
import { afterDecision, at, onceSo } from '../../exercise-input';
import type { Line } from '../../exercise-input';

const manager = ['Hospital duty manager', '醫院值班主管'] as const;

/** Around noon: stories of burglars, silent hills, a hot generator, a closed bridge. */
export const noon: readonly Line[] = [
  {
    number: '15',
    title: ['“Burglars in the dark”', '「停電有小偷」'],
    trigger: at(165),
    mode: 'social-media',
    from: ['Posts in neighbourhood groups', '里民群組訊息'],
    to: ['police-fire', 'leaders', 'district'],
    message: [
      '“Five break-ins in Pinewood, police have been sent to the hospital, nobody comes. We make our own patrol, bring sticks.” The police desk has one report, of a window broken by wind.',
      '「松林里已經五家遭小偷，警察都調去醫院，沒人來。我們自己組巡守隊，帶棍棒。」警方僅有一件遭風吹破窗戶之報案。',
    ],
    response: [
      'Say what the desk has; a visible patrol; the community leader turns the patrol into visits to old people.',
      '公布實際報案數；加強可見巡邏；里長將巡守隊轉為訪視長者。',
    ],
    evaluate: ['Was the energy of volunteers used, or only refused?', '志工力量獲善用抑或僅遭拒絕？'],
    objectives: ['information', 'supplies'],
    storyline: 'rumours',
    controller: people,
    effects: [
      { do: 'rumour', text: { en: 'Burglars in Pinewood, and no police.', 'zh-Hant': '松林里有小偷，沒有警察。' } },
    ],
  },
  {
    number: '16',
    title: ['A generator is on its way', '發電機出發'],
    trigger: afterDecision([{ do: 'supply' }], 15),
    mode: 'telephone',
    from: ['Swift Logistics dispatcher', '迅捷物流調度員'],
    to: ['trade', 'police-fire', 'district'],
    message: [
      'Your load is on the lorry. My driver asks three things: which way, who opens the gate, who signs. He has no telephone network behind the old bridge.',
      '貨物已上車。司機問三件事：走哪條路？誰開門？誰簽收？過了老橋後手機沒訊號。',
    ],
    response: [
      'Route, escort, name at the gate, and a time at which somebody asks after him.',
      '提供路線、護送、現場聯絡人及查詢時點。',
    ],
    evaluate: ['Was the last kilometre planned?', '是否規劃最後一哩？'],
    objectives: ['power', 'coordination'],
    storyline: 'dark',
    controller: technical,
    notes: [
      'Comes only if the players send a generator, tanker or stock.',
      '僅於參演人員調派發電機、油罐車或物資後發布。',
    ],
  },
  {
    number: '17',
    title: ['The hills fall silent', '山區失聯'],
    trigger: onceSo({ of: 'node-function', node: 'cells-hills-a', share: 0.5, forMinutes: 5 }),
    mode: 'radio',
    from: ['South fire station', '鹽田消防分隊'],
    to: ['telecom', 'police-fire', 'district'],
    message: [
      'Since noon no mobile calls from Foothill and from Lighthouse; some people climb the hill to find signal. Nobody has heard from the Upper Valley works road for twenty minutes. Radio still works.',
      '中午起山腳里、燈塔里手機不通，民眾上山找訊號。上溪一帶已20分鐘無消息。無線電正常。',
    ],
    response: [
      'Ask for a forecast of the other clusters; send runners and radios; fixed times for every neighbourhood.',
      '要求電信業者提供其他基地臺預估；派遣傳令及無線電；訂定各里定時聯繫。',
    ],
    evaluate: ['Did the cell look ahead, or only at what has failed?', '是否預為規劃，抑或僅處理已中斷者？'],
    objectives: ['communications'],
    storyline: 'silence',
    controller: technical,
    notes: [
      'Comes when the first base stations have run out of battery, about 12:05.',
      '首批基地臺電池耗盡時發布，約12時5分。',
    ],
  },
  {
    number: '18',
    title: ['Generator 2 runs hot', '2號發電機過熱'],
    trigger: at(210),
    mode: 'telephone',
    from: manager,
    to: ['health', 'district', 'power'],
    message: [
      'Generator 2 has shut itself down, too hot; number 1 carries intensive care and the operating theatre and nothing else. Laboratory, imaging and two wards are dark. The mechanic says two to three hours if he gets a fan belt.',
      '2號發電機過熱跳機；1號僅供加護病房及手術室。檢驗、影像及兩病房無電。技師表示取得皮帶後需2至3小時修復。',
    ],
    response: [
      'Stop all light cases; a mobile generator first to the hospital; find the part, have it driven; warn the next hospital.',
      '停收輕症；移動式發電機優先送醫院；調取零件並派車運送；預先通報鄰近醫院。',
    ],
    evaluate: ['What was stopped first, and who decided it?', '優先停止哪些業務？由誰決定？'],
    objectives: ['health', 'power'],
    storyline: 'patients',
    controller: medical,
    effects: [{ do: 'fail', target: { node: 'hospital' }, left: 0.3, repairHours: 2.5 }],
  },
  {
    number: '19',
    title: ['The old bridge is closed', '老橋封閉'],
    trigger: at(225),
    mode: 'radio',
    from: ['Patrol car 12', '巡邏車12'],
    to: ['police-fire', 'district', 'trade'],
    message: [
      'A lorry has gone through the rail of the old bridge at the dead signal. Nobody killed. Bridge closed both ways until the crane is here, two hours at least. Ambulances from South Bank go round by the harbour.',
      '一輛貨車於無號誌路口衝撞老橋護欄，無人死亡。橋梁雙向封閉，待吊車到場至少2小時。溪南救護車改走港區。',
    ],
    response: [
      'Tell every cell that has vehicles; a new route for the hospital; officers at the detour.',
      '通知各有車輛之編組；訂定赴醫院替代路線；改道處派警。',
    ],
    evaluate: ['Did the lorries on their way hear of it?', '途中車輛是否獲知？'],
    objectives: ['coordination'],
    storyline: 'streets',
    controller: people,
    effects: [{ do: 'close-route', route: { rightOfWay: 'old-bridge' }, forHours: 2 }],
  },
  {
    number: '20',
    title: ['The hospital declares an emergency', '醫院宣布緊急狀態'],
    trigger: onceSo({ of: 'node-function', node: 'hospital', share: 0.4, forMinutes: 30 }),
    mode: 'telephone',
    from: manager,
    to: ['health', 'district', 'police-fire', 'power'],
    message: [
      'Half an hour below two fifths. We declare an internal emergency. Twelve ventilated patients should leave before generator 1 is asked for more. I need vehicles with power, an escort, and somebody who takes them.',
      '功能低於四成已達半小時，本院宣布內部緊急狀態。12名呼吸器病患應於1號發電機超載前轉出，需備電救護車、護送及收治單位。',
    ],
    response: [
      'Decide to move or to hold, with a reason; order of patients; the closed bridge thought of; families told.',
      '決定轉送或留置並說明理由；排定病患順序；考量橋梁封閉；告知家屬。',
    ],
    evaluate: [
      'Was the decision taken with the state of roads and of the other hospital in view?',
      '決策是否考量道路及收治醫院狀況？',
    ],
    objectives: ['health', 'coordination'],
    storyline: 'patients',
    controller: medical,
    notes: [
      'Comes when the hospital has been below 40 % for 30 min. A generator does not mend the broken one: it also comes if one was sent.',
      '醫院功能低於40%達30分鐘時發布。外援發電機無法修復故障機組，故即使已調派仍會發布。',
    ],
  },
  {
    number: '21',
    title: ['The correction is heard', '澄清奏效'],
    trigger: afterDecision([{ do: 'correct-rumour' }], 25),
    mode: 'telephone',
    from: ['Bay Radio newsroom', '海灣電臺新聞部'],
    to: ['district', 'water'],
    message: [
      'We read your correction three times. Calls about bad water have fallen by half. Two community leaders have put it on their doors. People now ask for how long they should save.',
      '本臺已三度播報澄清，詢問水質電話減半。兩位里長已張貼門口。民眾改問要節水到何時。',
    ],
    response: ['Keep the promise: next word at the announced time, with a figure.', '信守承諾，於預告時間附數據更新。'],
    evaluate: ['Did the next bulletin come when it was promised?', '下次公告是否準時？'],
    objectives: ['information'],
    storyline: 'rumours',
    controller: people,
    effects: [{ do: 'demand', service: 'water', factor: 1.1, forHours: 4 }],
    notes: [
      'Comes only if the players correct a rumour; from then on less water is drawn.',
      '僅於參演人員澄清謠言後發布，其後用水量下降。',
    ],
  },
];
