import { words } from '@scenarios/format/help/field-help';
import type { LocalText } from '@scenarios/format/text';

const units: Readonly<Record<string, LocalText>> = words({
  count: ['', ''],
  items: ['items', '項'],
  links: ['links', '條線路'],
  people: ['people', '人'],
  days: ['days', '日'],
  h: ['h', '小時'],
  min: ['min', '分鐘'],
  s: ['s', '秒'],
  km: ['km', '公里'],
  'km/h': ['km/h', '公里／小時'],
  'm/s': ['m/s', '公尺／秒'],
  factor: ['factor', '倍'],
  exponent: ['exponent', '（指數）'],
  log10: ['log10', '（常用對數）'],
  'log sd': ['log sd', '（對數標準差）'],
  'per magnitude': ['per magnitude', '／單位規模'],
  share: ['share', '（比例）'],
  'share of capacity': ['share of capacity', '（占容量比例）'],
  'share of condition': ['share of condition', '（占完好狀態比例）'],
  'share of demand': ['share of demand', '（占需求比例）'],
  'share of demand per hour': ['share of demand per hour', '（每小時占需求比例）'],
  'share of function': ['share of function', '（占功能比例）'],
  'share of need': ['share of need', '（占所需比例）'],
  'share of people': ['share of people', '（占人口比例）'],
  'share of rating': ['share of rating', '（占額定值比例）'],
  'share per °C': ['share per °C', '（每 °C 比例）'],
});

/** What is said of figures that are judgement, as the table of parameters has it. */
const grounds: Readonly<Record<string, LocalText>> = Object.fromEntries(
  (
    [
      ['judgement', '專家判斷'],
      [
        'judgement; Japan asks 24 h of base stations that cover town halls (Ministry of Internal Affairs and Communications, 2020)',
        '專家判斷；日本要求涵蓋市町村公所之基地台維持 24 小時（總務省，2020）',
      ],
      [
        'judgement; three days, as Japan asks of disaster base hospitals for fuel and water (2019)',
        '專家判斷；三日，同日本對災害據點醫院燃料與用水之要求（2019）',
      ],
      [
        'judgement; the crustal and intraslab relations are those of Zhao et al. 2006',
        '專家判斷；地殼與板塊內地震關係式依 Zhao et al. 2006',
      ],
      [
        'judgement; 7.5 of 15 L a person and day is survival rationing (Sphere Handbook 2018)',
        '專家判斷；每人每日 15 公升中之 7.5 公升為求生配給量（Sphere Handbook 2018）',
      ],
      [
        'judgement; households are commonly asked to hold out three days (Sphere gives no figure)',
        '專家判斷；一般要求家戶自持三日（Sphere 未列數值）',
      ],
      ['judgement; between moderate and extensive damage in Hazus terms', '專家判斷；介於 Hazus 之中度與嚴重損壞之間'],
      [
        'judgement; tertiary (manual) frequency restoration reserve is due within 12.5–15 min in Europe (EU 2017/1485)',
        '專家判斷；歐洲之三次（手動）頻率回復備轉須於 12.5–15 分鐘內到位（EU 2017/1485）',
      ],
      [
        'judgement; typical schemes arm 30–50 % of load (ENTSO-E SAFA policy 5 asks for up to 45 %)',
        '專家判斷；常見方案涵蓋 30–50 % 負載（ENTSO-E SAFA policy 5 要求至多 45 %）',
      ],
      ['judgement; typical schemes shed 5–10 % of load a step', '專家判斷；常見方案每段卸載 5–10 %'],
      [
        'judgement; inverse-time form after IEC 60255-151 (very inverse)',
        '專家判斷；反時曲線依 IEC 60255-151（very inverse）',
      ],
      [
        'judgement; substations without damage are re-energised in 4–16 h overall',
        '專家判斷；未受損變電所整體於 4–16 小時內復電',
      ],
      [
        'judgement; cuts off the normal repair times of HAZUS, which reach below zero',
        '專家判斷；截去 HAZUS 常態分布修復時間中低於零之部分',
      ],
      ['judgement; loaded vehicles on damaged roads', '專家判斷；載重車輛行駛於受損道路'],
      [
        'judgement; street networks are commonly 1.2–1.4 times the straight line',
        '專家判斷；街道路網長度一般為直線距離之 1.2–1.4 倍',
      ],
      [
        'judgement; gas turbines commonly lose 0.5–0.9 % of output per degree (unverified)',
        '專家判斷；燃氣渦輪機每升高一度通常減少 0.5–0.9 % 出力（未查證）',
      ],
      [
        'judgement; distribution systems are commonly sized for 0.9–1.8 m/s (3–6 ft/s)',
        '專家判斷；配水系統一般以 0.9–1.8 m/s（3–6 ft/s）設計',
      ],
    ] as const
  ).map(([en, chinese]) => [en, { en, 'zh-Hant': chinese }]),
);

const asItStands = (text: string): LocalText => ({ en: text, 'zh-Hant': text });

/** A unit of the table of parameters; one that is written alike in both languages stands as it is. */
export const parameterUnit = (unit: string): LocalText => units[unit] ?? asItStands(unit);

/** Where a figure comes from; a publication is cited as it is. */
export const parameterSource = (source: string): LocalText => grounds[source] ?? asItStands(source);
