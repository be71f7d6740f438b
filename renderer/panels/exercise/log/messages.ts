import { messages } from '@ui/i18n/messages';

export const logMessages = messages({
  en: {
    line: '{what}: {about}',
    due: '{inject}, which fell due',
    why: '{what} ({why})',
    live: 'live',
    hold: 'held',
    blank: 'blank',
    paced: 'paced by the facilitator',
    runs: 'runs, {speed}×',
  },
  'zh-Hant': {
    line: '{what}：{about}',
    due: '{inject}（到期）',
    why: '{what}（{why}）',
    live: '即時',
    hold: '凍結',
    blank: '空白',
    paced: '逐步推進',
    runs: '持續進行，{speed} 倍',
  },
});
