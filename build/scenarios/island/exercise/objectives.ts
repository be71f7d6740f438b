import { objectiveOf } from '../../exercise-input';

/** What *Island under blockade and limited strike* is to show. */
export const objectives = [
  objectiveOf(
    'coordination',
    'operational-coordination',
    [
      'The government leads all cells by one picture and one list of priorities through a day and a half.',
      '政府於一日半期間以單一情勢圖與優先清單統合各組。',
    ],
    [
      'A list of priorities within an hour of the strike, renewed every six hours; a picture with times and sources.',
      '遭襲後一小時內訂定優先清單，每6小時更新；情勢圖註明時間與來源。',
    ],
    [
      ['Keeps one list of what is known, from where and since when.', '維持單一清單，註明來源與時間。'],
      ['Sets priorities, says what is not done, and tells all cells.', '訂定優先順序與捨棄事項並告知各組。'],
      ['Gives towns that cannot be reached the right to act.', '授權失聯地區自行處置。'],
      ['Plans relief and hands over.', '規劃輪替並完成交接。'],
    ],
    [
      'Ask two cells for the priorities at the same moment, three times in the exercise.',
      '演習中三度同時詢問兩組之優先順序。',
    ],
  ),
  objectiveOf(
    'protection',
    'on-scene-security-protection-and-law-enforcement',
    [
      'People are warned, find cover and are rescued without losing rescuers.',
      '民眾獲得警報、有處避難並獲救援，且不犧牲救援人員。',
    ],
    [
      'Every ward warned within ten minutes by at least two means; responders under cover until the all-clear; cordons that people understand.',
      '10分鐘內以至少兩種方式警報各里；救災人員於解除前掩蔽；管制措施明確易懂。',
    ],
    [
      ['Warns by means that work without the mobile network.', '以不依賴行動網路之方式發布警報。'],
      ['Opens places of cover, and tells people when it is over.', '開放避難處所並告知解除時間。'],
      ['Keeps responders safe and has one leader at each place.', '確保救災人員安全，各現場單一指揮。'],
      ['Decides between leaving and staying with reasons, and follows it up.', '說明理由決定撤離或留置並追蹤。'],
    ],
    [
      'The second warning comes twelve hours after the first: has anything changed?',
      '第二次警報與第一次相隔12小時：有何改變？',
    ],
  ),
  objectiveOf(
    'health',
    'public-health-healthcare-and-emergency-medical-services',
    [
      'Patients are shared out over the island by a rule, and hospitals in dark regions keep their core.',
      '依原則於全島分送病患，停電區醫院維持核心功能。',
    ],
    [
      'A written rule for triage within 90 minutes; no patient who depends on a machine is forgotten.',
      '90分鐘內訂定書面檢傷原則；不遺漏任何依賴設備之病患。',
    ],
    [
      ['Sets a rule for triage and who may decide by it.', '訂定檢傷原則與核定權責。'],
      ['Knows beds, roads and vehicles before it sends patients.', '後送前掌握病床、道路與車輛。'],
      ['Finds a place for everybody on dialysis, oxygen and ventilation.', '安排所有洗腎、氧氣與呼吸器病患。'],
      ['Keeps sickness out of shelters.', '防止收容處所疾病傳播。'],
    ],
    ['Medical care falls below four fifths twice, in the morning and at night.', '醫療供給於上午及夜間兩度低於八成。'],
  ),
  objectiveOf(
    'power',
    'infrastructure-systems',
    [
      'Power, water and fuel are stretched on purpose and in the open, before they end.',
      '於耗盡前有計畫且公開地節約電力、用水與油料。',
    ],
    [
      'A decision on saving before noon of the first day; load taken off by choice before the last gas is burnt.',
      '首日中午前作成節約決策；燃氣用罄前主動卸載。',
    ],
    [
      ['Reckons hours of gas, fuel and water, and renews the figures.', '估算並更新燃氣、油料與用水時數。'],
      ['Names sites that are never cut.', '指定不斷電據點。'],
      ['Sends scarce fuel where it keeps the most alive.', '將稀少油料用於維持最大效益之處。'],
      ['Tells people two hours before their lights go out.', '停電前2小時告知民眾。'],
    ],
    [
      'Compare the figures of the cells with the stores of the simulation at noon and at six.',
      '於中午與6時比對各組數據與模擬存量。',
    ],
  ),
  objectiveOf(
    'supplies',
    'logistics-and-supply-chain-management',
    ['Food, fuel and help from outside go by need and not by queue.', '糧食、油料與外援依需求而非依排隊分配。'],
    [
      'Sale by allotment on the first morning with a reserve for responders; a second gate of the island ready within twelve hours.',
      '首日上午實施限量並保留救災用量；12小時內整備第二門戶。',
    ],
    [
      ['Sets aside what responders, hospitals and water need.', '保留救災、醫療與供水所需。'],
      ['Orders allotment that shops can keep.', '下達店家可執行之限量命令。'],
      ['Matches goods, fuel and lorries across regions.', '跨區媒合物資、油料與車輛。'],
      ['Chooses outside help by the priorities.', '依優先順序選擇外援。'],
    ],
    [
      'Depots are empty by noon of the first day: who noticed before inject 5?',
      '油庫於首日中午前見底：第5號狀況前誰已察覺？',
    ],
  ),
  objectiveOf(
    'communications',
    'operational-communications',
    [
      'A town of 150 000 without telephone and radio stays led and helped.',
      '15萬人失去電話與無線電之城鎮仍獲指揮與援助。',
    ],
    [
      'Posts, messengers and fixed times in Alder within two hours of silence; the relay kept alive.',
      '失聯2小時內於赤楊建立求援點、傳令與定時聯繫；維持中繼站運作。',
    ],
    [
      ['Puts traffic in order when cables are lost.', '海纜受損時訂定流量優先序。'],
      ['Looks at batteries ahead of their end.', '於電池耗盡前預作處置。'],
      ['Runs messengers with written orders.', '以書面命令運作傳令。'],
    ],
    ['Mark every message to Alder that was not answered.', '標記每則未獲回覆之赤楊訊息。'],
  ),
  objectiveOf(
    'information',
    'public-information-and-warning',
    [
      'People trust what the government says, since it is quick, true and can be proved.',
      '政府訊息迅速、真實且可驗證，民眾因而信任。',
    ],
    [
      'Each false message answered within 30 minutes by a person people know; changes for the worse told first by the government.',
      '每則假訊息30分鐘內由民眾熟悉者回應；壞消息由政府率先告知。',
    ],
    [
      ['Checks with the source, then answers with proof and a request.', '先查證，再附佐證與請求回應。'],
      ['Has an agreed way to prove a true message.', '具備約定之訊息驗證方式。'],
      ['Tells bad news first, and corrects itself.', '主動告知壞消息並自我更正。'],
    ],
    [
      'Four false messages; note for each when it was checked, answered and believed.',
      '共四則假訊息，逐一記錄查證、回應與獲信時間。',
    ],
  ),
  objectiveOf(
    'care',
    'mass-care-services',
    [
      'People who lost their homes, or fear for them, sleep dry, drink safely and are found by their families.',
      '失去或擔憂住所之民眾得以安身、安全飲水並與家人相聯繫。',
    ],
    [
      'Shelters that meet a standard by the first evening; one desk for the missing; water points by ward on the second day.',
      '首日傍晚前收容處所達標準；設單一尋人窗口；次日按里設供水點。',
    ],
    [
      ['Opens shelters with water, light and toilets by a standard.', '依標準開設具飲水、照明、廁所之收容處所。'],
      ['Registers people and brings families together.', '登記民眾並協助團聚。'],
      ['Uses volunteers safely.', '安全運用志工。'],
      ['Sets up water points that are fair and safe.', '設置公平安全之供水點。'],
    ],
    [
      'Walk through one shelter in your mind with the players at 20:00: where is the next toilet?',
      '20時與參演人員假想走訪一處收容所：最近的廁所在哪？',
    ],
  ),
];
