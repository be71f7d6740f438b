import { messages } from '@ui/i18n/messages';

export const observeMessages = messages({
  en: {
    decisionNumbered: 'Decision {count}: {text}',
    decision: 'Decision',
    site: 'Site',
    noSite: 'None; search…',
    observedAt: 'Observed at',
    observedHint: 'Earlier than now: scenario clock such as 14:05, or after the start such as +1:05',
    badTime: 'Write a time up to now, such as 14:05 on the scenario clock or +1:05 after the start.',
    pointsAt: 'Points at',
    observed: 'Observed at {time}, ',
    recorded: 'written down at {time}',
  },
  'zh-Hant': {
    decisionNumbered: '決策 {count}：{text}',
    decision: '決策',
    site: '據點',
    noSite: '無；輸入文字搜尋',
    observedAt: '觀察時間',
    observedHint: '可早於目前時間：情境時刻（如 14:05）或開始後時間（如 +1:05）',
    badTime: '請輸入不晚於目前的時間，如情境時刻 14:05 或開始後 +1:05。',
    pointsAt: '相關對象',
    observed: '觀察時間 {time}，',
    recorded: '記錄時間 {time}',
  },
});
