import { messages } from '@ui/i18n/messages';

export const mediaMessages = messages({
  en: {
    missing: 'The file does not hold this picture.',
    attachments: 'Attachments',
  },
  'zh-Hant': {
    missing: '檔案中沒有此圖片。',
    attachments: '附件',
  },
});
