import { messages } from '@ui/i18n/messages';

export const exerciseMessages = messages({
  en: {
    exercise: 'Exercise',
    plan: 'Plan',
    run: 'Run',
    evaluate: 'Evaluate',
    tabs: 'Parts of the exercise',
    noPlan: 'This document has no exercise plan yet.',
    noPlanAdvice: 'A plan binds this mesh to objectives, teams and a list of injects that act on the simulation.',
    noSession: 'No session is open.',
  },
  'zh-Hant': {
    exercise: '演習',
    plan: '計畫',
    run: '執行',
    evaluate: '評估',
    tabs: '演習各階段',
    noPlan: '文件中尚無演習計畫。',
    noPlanAdvice: '演習計畫將此網絡與演習目標、小組，以及會作用於模擬的狀況清單結合。',
    noSession: '目前沒有開啟的場次。',
  },
});
