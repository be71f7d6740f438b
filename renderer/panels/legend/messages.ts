import { messages } from '@ui/i18n/messages';

export const legendMessages = messages({
  en: {
    legend: 'Legend',
    sites: 'Sites',
    links: 'Links',
    kinds: 'Kinds',
    services: 'Services',
    now: 'now',
    group: 'Ring: states of the sites folded into this one',
    people: 'Size: people',
    onStore: 'Works in full; a store carries one of its needs',
    degraded: 'Works in part; what a need leaves unmet limits it',
    ring: 'Ring: share of function left',
  },
  'zh-Hant': {
    legend: '圖例',
    sites: '據點',
    links: '連線',
    kinds: '類型',
    services: '服務',
    now: '目前',
    group: '外環：併入此處之據點的狀態',
    people: '大小：人口',
    onStore: '功能完整；其中一項需求由存量支應',
    degraded: '僅部分運作；受未滿足的需求限制',
    ring: '外環：剩餘功能比例',
  },
});
