import { messages } from '../messages';

export const settingsMessages = messages({
  en: {
    language: 'Language',
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    projector: 'Projector (large, high contrast)',
  },
  'zh-Hant': {
    language: '語言',
    theme: '佈景主題',
    system: '依系統設定',
    light: '淺色',
    dark: '深色',
    projector: '投影（大字、高對比）',
  },
});
