import { messages } from '@ui/i18n/messages';

/** Which session the participants see, and which not. */
export const screenMessages = messages({
  en: {
    rehearse: 'Rehearse',
    rehearseHint: 'Sets up a session that participants do not see.',
    rehearsal: 'Rehearsal',
    onScreen: 'Participants see it',
    nothingYet: 'Participants see nothing.',
    notBranch: 'This is a branch: not shown.',
    notRehearsal: 'This is a rehearsal: not shown.',
    notThis: 'This session is not shown.',
    seeOther: ' Shown is that of {time}.',
    show: 'Show this session to participants',
    showIt: 'Show it',
    takeOff: 'Show participants nothing',
  },
  'zh-Hant': {
    rehearse: '預演',
    rehearseHint: '開設參演人員看不到的場次。',
    rehearsal: '預演',
    onScreen: '參演人員可見',
    nothingYet: '參演人員目前看不到任何內容。',
    notBranch: '這是分支，未顯示。',
    notRehearsal: '這是預演，未顯示。',
    notThis: '未顯示此場次。',
    seeOther: '顯示中的是 {time} 的場次。',
    show: '將此場次顯示給參演人員',
    showIt: '顯示此場次',
    takeOff: '讓參演人員看不到任何場次',
  },
});
