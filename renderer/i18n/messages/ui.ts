import { messages } from '../messages';

export const uiMessages = messages({
  en: {
    close: 'Close',
    cancel: 'Cancel',
    cancelling: 'Cancelling…',
    progress: '{done} of {total}',
    dismiss: 'Dismiss',
    details: 'Details',
    problems: 'Problems',
    outOfRange: 'Enter a number from {min} to {max}.',
    outOfRangeInteger: 'Enter a whole number from {min} to {max}.',
    resizeLeft: 'Width of the layer panel',
    resizeRight: 'Width of the inspector',
    resizeBottom: 'Height of the timeline',
  },
  'zh-Hant': {
    close: '關閉',
    cancel: '取消',
    cancelling: '取消中…',
    progress: '{done}／{total}',
    dismiss: '關閉訊息',
    details: '詳細資料',
    problems: '問題',
    outOfRange: '請輸入 {min} 到 {max} 之間的數字。',
    outOfRangeInteger: '請輸入 {min} 到 {max} 之間的整數。',
    resizeLeft: '圖層面板寬度',
    resizeRight: '檢視面板寬度',
    resizeBottom: '時間軸高度',
  },
});
