import { objectiveOf } from '../../exercise-input';

/** What *Blackout and rumours* is to show. */
export const objectives = [
  objectiveOf(
    'coordination',
    'operational-coordination',
    [
      'The district opens its emergency operations centre and leads all cells by one list of priorities.',
      '區災害應變中心即時開設，並以單一優先順序清單統合各編組。',
    ],
    [
      'Centre open within 30 minutes of the power failure; one written list of priorities, renewed at least every two hours.',
      '停電後30分鐘內完成開設；訂定書面優先順序清單，至少每2小時更新一次。',
    ],
    [
      [
        'Opens the centre, names who leads, and tells all cells how to reach it.',
        '開設應變中心，指定指揮官，並將聯繫方式通知各編組。',
      ],
      [
        'Keeps one situation picture that says what is known, what is not, and as of when.',
        '維持單一情勢圖，註明已知、未知及資料時間。',
      ],
      ['Writes down every decision with its reason and its owner.', '逐一記錄決策、理由與負責單位。'],
      ['Hands over to the next shift with open points and their dates.', '向下一班次交接，列明未結事項與期限。'],
    ],
    [
      'Ask any cell at any time for the three priorities that hold at this moment: do all give the same answer?',
      '隨時詢問任一編組目前三項優先事項，各編組答案是否一致？',
    ],
  ),
  objectiveOf(
    'power',
    'infrastructure-systems',
    [
      'The power company and the centre agree who is supplied first, by generator now and by feeder later.',
      '電力公司與應變中心議定供電優先順序：目前以發電機、其後以饋線恢復。',
    ],
    [
      'First estimate of the return of power, with its uncertainty, within 60 minutes; order of restoration agreed before the first feeder is ready.',
      '60分鐘內提出含不確定範圍之首次復電預估；首條饋線可送電前議定復電順序。',
    ],
    [
      ['Gives an estimate with a range and says when the next one comes.', '提出復電時間區間，並說明下次更新時間。'],
      [
        'Lists sites that protect life, with the hours that their own power lasts.',
        '列出維生據點及其自備電力可支撐時數。',
      ],
      ['Sends generators and fuel by that list, not by who calls first.', '依清單調派發電機與油料，而非先到先給。'],
      ['Weighs which feeder comes back first, and tells those who wait.', '評估首先恢復之饋線，並告知須等候之地區。'],
    ],
    [
      'The model knows how long each site lasts; compare the list of the players with it when the first feeder is offered.',
      '模型載有各據點可支撐時數；於提出首條饋線時與參演人員清單比對。',
    ],
  ),
  objectiveOf(
    'information',
    'public-information-and-warning',
    [
      'People hear early, often and truthfully what holds, and rumours are answered before they move crowds.',
      '及早、持續且據實告知民眾現況，並在謠言引發人潮前予以澄清。',
    ],
    [
      'First bulletin within 45 minutes; each rumour checked at its source and answered within 30 minutes over means that still reach people.',
      '45分鐘內發布首則公告；每則謠言於30分鐘內查證並以仍可觸及民眾之管道澄清。',
    ],
    [
      [
        'Publishes what is known, what is not, what to do, and when the next word comes.',
        '公告已知與未知事項、民眾應採行動及下次發布時間。',
      ],
      ['Asks the source before it answers a rumour.', '澄清前先向權責來源查證。'],
      ['Moves to means that work without power as the telephone network fades.', '隨行動網路退化改用無需市電之管道。'],
      ['Speaks with one voice: all cells give the same text.', '對外口徑一致，各編組使用相同文字。'],
    ],
    [
      'Note the time at which each rumour came, was checked, and was answered, and over which means.',
      '記錄每則謠言出現、查證與澄清之時間及所用管道。',
    ],
  ),
  objectiveOf(
    'health',
    'public-health-healthcare-and-emergency-medical-services',
    [
      'Patients who depend on power are found and cared for, and the hospital keeps what only it can do.',
      '找出並照護依賴電力之病患，醫院維持其不可取代之功能。',
    ],
    [
      'People on equipment at home listed and visited within two hours of the first call; the hospital sheds light cases before it loses function.',
      '首通通報後2小時內完成居家維生設備使用者清查訪視；醫院於功能下降前分流輕症。',
    ],
    [
      [
        'Finds people who depend on equipment at home, and has somebody at each door.',
        '清查居家維生設備使用者並逐戶訪視。',
      ],
      ['Sends light cases to clinics that can work, and says which these are.', '輕症分流至仍可運作之診所並公告名單。'],
      ['Decides what the hospital stops first, and what it never stops.', '決定醫院優先暫停與絕不中斷之業務。'],
      [
        'Moves patients in time, with transport, escort and a place that takes them.',
        '及時轉送病患，備妥車輛、隨護與收治單位。',
      ],
    ],
    [
      'The hospital drops below two fifths of its function at about 12:15: was anything prepared before?',
      '醫院約於12時15分功能降至四成以下：事前是否已有準備？',
    ],
  ),
  objectiveOf(
    'communications',
    'operational-communications',
    [
      'Cells keep in touch when base stations run out of battery and the exchange fails.',
      '基地臺電池耗盡、電信機房中斷時，各編組仍能保持聯繫。',
    ],
    [
      'A plan with radio, runners and fixed times stands before the first cluster falls silent.',
      '第一批基地臺停擺前，已備妥無線電、傳令及定時聯繫之通訊計畫。',
    ],
    [
      ['Learns from the telephone company when which area falls silent.', '向電信業者取得各地區中斷時間預估。'],
      [
        'Agrees radio channels, fixed times and runners with every cell.',
        '與各編組約定無線電頻道、定時聯繫及傳令方式。',
      ],
      ['Goes out to neighbourhoods that nobody has heard from.', '主動派員前往失聯里別。'],
    ],
    [
      'From inject 26 on players use no telephones: take them away, and see what still gets through.',
      '自第26號狀況起參演人員不得使用電話：收繳後觀察訊息是否仍可傳遞。',
    ],
  ),
  objectiveOf(
    'supplies',
    'mass-care-services',
    [
      'Water, food and shelter reach those who need them, in order and without crush.',
      '飲水、糧食與收容有序送達所需民眾，避免推擠。',
    ],
    [
      'Sale by allotment before shelves are bare; water points announced with place, hour and amount; frail people out of the heat by evening.',
      '貨架售罄前實施限量；供水點公告地點、時間與數量；體弱民眾於傍晚前離開高溫環境。',
    ],
    [
      ['Orders sale by allotment, and has it kept.', '下令限量供應並落實執行。'],
      [
        'Reckons how long reservoirs last, and lowers use before they are dry.',
        '估算配水池可支撐時數，並於見底前降低用水。',
      ],
      ['Opens places where people can cool down, charge and be seen.', '開設可避暑、充電及受關懷之場所。'],
      ['Keeps queues safe, with police, community leaders and clear words.', '由警察、里長及明確說明維持排隊安全。'],
    ],
    [
      'Two of the crowds are made by words alone: judge what the players said before they came.',
      '其中兩次人潮純由言語引起：評核人潮出現前參演人員之說明。',
    ],
  ),
];
