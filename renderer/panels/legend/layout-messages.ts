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
    force: 'Linked sites are near. Land, own layers, scale and reach are hidden; sites cannot be moved.',
    layered:
      'From those who give, above, to those who need, below, over the service shown or all. Land, own layers, scale and reach are hidden; sites cannot be moved.',
  },
  'zh-Hant': {
    geographic: '',
    force: '相連的據點彼此靠近。隱藏底圖、自有圖層、比例尺與服務範圍；無法移動據點。',
    layered:
      '上方為供應者，下方為需求者，依目前顯示的服務（或全部服務）排列。隱藏底圖、自有圖層、比例尺與服務範圍；無法移動據點。',
  },
}) satisfies Record<Layout, Message>;
