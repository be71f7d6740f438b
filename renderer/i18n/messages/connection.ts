import { messages } from '../messages';

export const connectionMessages = messages({
  en: {
    connecting: 'Connecting to the host…',
    connectingAdvice: 'The host keeps the documents and runs the simulations.',
    lost: 'The connection to the host is lost',
    retry: 'Connect again',
    retrying: 'Trying again by itself every few seconds.',
  },
  'zh-Hant': {
    connecting: '正在連線至主機程式…',
    connectingAdvice: '主機程式負責保存文件並執行模擬。',
    lost: '與主機程式的連線已中斷',
    retry: '重新連線',
    retrying: '每隔數秒會自動重試。',
  },
});
