import { messages } from '@ui/i18n/messages';

export const commandMessages = messages({
  en: {
    controllersDo: 'What controllers do',
    playersDecide: 'What players could decide',
    open: 'Still to be filled in: {fields}.',
    title: 'Act on the simulation',
    hint: 'Outside of any inject. Participants see only what sensors and reports show them.',
    effect: 'Effect',
    why: 'Why, for the log',
    refused: 'To players this would be refused now; here it is done all the same',
    give: 'Do it now',
  },
  'zh-Hant': {
    controllersDo: '管制員的動作',
    playersDecide: '參演人員可作的決策',
    open: '尚待填寫：{fields}。',
    title: '直接作用於模擬',
    hint: '不屬於任何狀況。參演人員只會看到感測與通報所顯示的情形。',
    effect: '作用',
    why: '原因（記入紀錄）',
    refused: '若由參演人員下令，目前會遭拒絕；此處仍會執行',
    give: '立即執行',
  },
});
