import { messages } from '@ui/i18n/messages';

export const documentMessages = messages({
  en: {
    open: 'Document settings…',
    title: 'Document settings',
    name: 'Title',
    summary: 'Summary',
    start: 'Starts',
    startHelp: 'With its numeric time zone, such as 2030-01-01T08:00:00+08:00.',
    horizon: 'Length',
    marking: 'Classification mark',
    markingHelp: 'Stands on everything printed or exported. Left empty, nothing is marked.',
    save: 'Save',
    english: '{label} (English)',
    chinese: '{label} (Chinese)',
  },
  'zh-Hant': {
    open: '文件設定…',
    title: '文件設定',
    name: '標題',
    summary: '摘要',
    start: '開始時間',
    startHelp: '須含時區，例如 2030-01-01T08:00:00+08:00。',
    horizon: '長度',
    marking: '機密等級標示',
    markingHelp: '會出現在所有列印與匯出資料上；留空則不標示。',
    save: '儲存',
    english: '{label}（英文）',
    chinese: '{label}（中文）',
  },
});
