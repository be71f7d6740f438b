import type { Lens, LensClass } from '@ui/canvas/lens';
import { messages, type Message } from '@ui/i18n/messages';

export const lensMessages = messages({
  en: {
    lens: 'Lens',
    walk: 'Walk of',
    legend: 'Classes of the lens',
    nothing: 'Nothing in this mesh says anything of it.',
  },
  'zh-Hant': { lens: '觀點', walk: '步行', legend: '觀點分類', nothing: '此網路沒有相關資料。' },
});

export const lensNameMessages = messages({
  en: {
    none: 'None: states',
    'layer-physical': 'Physical layer',
    'layer-information': 'Information layer',
    'layer-social': 'Social layer',
    spatial: 'Spatial: reach of sites',
    personnel: 'Personnel: staff',
    logistics: 'Logistics: stores',
    information: 'Information: ways',
    governance: 'Governance: owners',
  },
  'zh-Hant': {
    none: '無：顯示狀態',
    'layer-physical': '實體層',
    'layer-information': '資訊層',
    'layer-social': '社會層',
    spatial: '空間：據點服務範圍',
    personnel: '人員：人力',
    logistics: '後勤：存量',
    information: '資訊：通聯途徑',
    governance: '治理：業主',
  },
}) satisfies Record<Lens, Message>;

export const lensNoteMessages = messages({
  en: {
    none: '',
    'layer-physical': 'Sites and links with power, water, food, fuel, medical care, roads and goods.',
    'layer-information': 'Sites and links with data, messages, radio, posting and coordination.',
    'layer-social': 'Sites and links with services of the social layer.',
    spatial: 'Discs show who can walk to a site that has something to offer, straight line with a detour.',
    personnel: 'People on the roll over people needed; sites that need nobody are pale.',
    logistics: 'Hours that the shortest store lasts at full need with no supply.',
    information: 'Ways of communication that a site has to do with.',
    governance: 'Who owns or runs each site: the five largest, and the rest.',
  },
  'zh-Hant': {
    none: '',
    'layer-physical': '與電力、供水、糧食、燃料、醫療、道路、物資有關的據點與連線。',
    'layer-information': '與數據、簡訊、無線電、公告、協調有關的據點與連線。',
    'layer-social': '與社會層服務有關的據點與連線。',
    spatial: '圓圈表示可步行抵達有服務據點的範圍（直線距離並計入繞行）。',
    personnel: '在冊人數與所需人數之比；無需人力的據點以淡色顯示。',
    logistics: '供應中斷時，最短的一項存量在全額需求下可維持的時數。',
    information: '據點可用的通聯途徑數。',
    governance: '各據點的業主：最大的五個與其他。',
  },
}) satisfies Record<Lens, Message>;

export const lensClassMessages = messages({
  en: {
    'in-layer': 'In this layer',
    certified: 'Certified node',
    shelter: 'Offers shelter or help',
    'no-offer': 'Surveyed, offers nothing yet',
    'staff-ample': 'Half as many again, or more',
    'staff-enough': 'Enough',
    'staff-short': 'Too few',
    'hours-72': '72 h or more',
    'hours-24': '24–72 h',
    'hours-less': 'Under 24 h',
    'hours-none': 'No store',
    'ways-many': 'Three ways or more',
    'ways-two': 'Two ways',
    'ways-one': 'One way only',
    'owner-1': 'Largest owner',
    'owner-2': 'Second',
    'owner-3': 'Third',
    'owner-4': 'Fourth',
    'owner-5': 'Fifth',
    'owner-other': 'Other owners',
    'owner-none': 'Owner not given',
  },
  'zh-Hant': {
    'in-layer': '屬於此層',
    certified: '已認證據點',
    shelter: '提供收容或服務',
    'no-offer': '已調查，尚無服務',
    'staff-ample': '達所需 1.5 倍以上',
    'staff-enough': '足夠',
    'staff-short': '不足',
    'hours-72': '72 小時以上',
    'hours-24': '24–72 小時',
    'hours-less': '不足 24 小時',
    'hours-none': '無存量',
    'ways-many': '三種以上途徑',
    'ways-two': '兩種途徑',
    'ways-one': '僅一種途徑',
    'owner-1': '最大業主',
    'owner-2': '第二',
    'owner-3': '第三',
    'owner-4': '第四',
    'owner-5': '第五',
    'owner-other': '其他業主',
    'owner-none': '未填業主',
  },
}) satisfies Record<LensClass, Message>;

export const coverageMessages = messages({
  en: {
    to: 'To',
    anyHelp: 'Any help',
    caption: 'People within the walk',
    atLeast: { one: 'of at least {count} site', other: 'of at least {count} sites' },
    gaps: { one: '{count} community without any:', other: '{count} communities without any:' },
    gap: '{people} people, nearest {minutes} min',
    gapNone: '{people} people, none at all',
  },
  'zh-Hant': {
    to: '前往',
    anyHelp: '任一服務據點',
    caption: '步行範圍內的人口',
    atLeast: { one: '至少 {count} 處', other: '至少 {count} 處' },
    gaps: { one: '{count} 個社區無可及據點：', other: '{count} 個社區無可及據點：' },
    gap: '{people} 人，最近 {minutes} 分鐘',
    gapNone: '{people} 人，完全沒有',
  },
});
