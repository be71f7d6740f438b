import { messages } from '@ui/i18n/messages';

export const legendMessages = messages({
  en: {
    legend: 'Legend',
    sites: 'Sites',
    links: 'Links',
    kinds: 'Kinds',
    services: 'Services',
    now: 'now',
    group: 'Ring: states of the sites folded into a community',
    people: 'Size: people',
    ring: 'Ring: share of function left',
  },
  'zh-Hant': {
    legend: '圖例',
    sites: '據點',
    links: '連線',
    kinds: '種類',
    services: '服務',
    now: '目前',
    group: '外環：併入社區之據點的狀態',
    people: '大小：人口',
    ring: '外環：剩餘功能比例',
  },
});
