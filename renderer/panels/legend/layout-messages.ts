import { messages, type Message } from '@ui/i18n/messages';
import type { Layout } from '@ui/layouts/layout';

export const layoutMessages = messages({
  en: {
    layout: 'Layout',
    arranging: 'Arranging the sites…',
    stop: 'Stop',
    again: 'Arrange anew',
    stopped: 'Stopped.',
    failed: 'The sites could not be arranged. Arrange anew, or choose another layout.',
  },
  'zh-Hant': {
    layout: '版面配置',
    arranging: '正在排列據點…',
    stop: '停止',
    again: '重新排列',
    stopped: '已停止。',
    failed: '無法排列據點。請重新排列，或選擇其他配置。',
  },
});

export const layoutNameMessages = messages({
  en: { geographic: 'Geographic', force: 'By links', layered: 'In levels' },
  'zh-Hant': { geographic: '地理位置', force: '依連線', layered: '依層級' },
}) satisfies Record<Layout, Message>;

export const layoutNoteMessages = messages({
  en: {
    geographic: '',
    force: 'Linked sites stand near each other. Sites can be moved on the geographic layout only.',
    layered: 'Givers above, takers below, for the service shown. A level is one step from hand to hand.',
  },
  'zh-Hant': {
    geographic: '',
    force: '相連的據點彼此靠近。僅能在地理位置配置中移動據點。',
    layered: '依目前顯示的服務，供應者在上、需求者在下，每轉供一次下移一層。',
  },
}) satisfies Record<Layout, Message>;
