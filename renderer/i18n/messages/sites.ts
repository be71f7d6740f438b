import { messages } from '../messages';

export const siteMessages = messages({
  en: {
    title: 'Find a site',
    placeholder: 'Name, kind or id',
    filter: 'Filter sites',
    none: 'No site matches.',
    noneHelp: 'Try part of a name, or a kind such as “hospital”.',
    found: { one: '{count} site', other: '{count} sites' },
    site: 'Site',
    kind: 'Kind',
    function: 'Function',
    state: 'State',
    all: 'All states',
    affected: 'Not normal',
    list: 'All sites',
  },
  'zh-Hant': {
    title: '尋找節點',
    placeholder: '名稱、類型或代號',
    filter: '篩選節點',
    none: '沒有符合的節點。',
    noneHelp: '請輸入部分名稱，或「醫院」等類型。',
    found: { one: '{count} 個節點', other: '{count} 個節點' },
    site: '節點',
    kind: '類型',
    function: '功能',
    state: '狀態',
    all: '全部狀態',
    affected: '非正常',
    list: '全部節點',
  },
});
