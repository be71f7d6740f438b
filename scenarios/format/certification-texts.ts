import { readText, type WrittenText } from './exercise/written-text';
import type { LocalText } from './text';

const text = (en: string, chinese: string): LocalText => ({ en, 'zh-Hant': chinese });

const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** The finding, with the note of the inspection where there is one. */
const noted =
  (en: string, chinese: string) =>
  (note: WrittenText | undefined): LocalText =>
    note === undefined
      ? text(`${en}.`, `${chinese}。`)
      : text(`${en}: ${readText(note, 'en')}`, `${chinese}：${readText(note, 'zh-Hant')}`);

/** Reasons of certification items. */
export const certificationTexts = {
  notInspected: text('Nobody has inspected this yet.', '尚未查核。'),
  inspected: {
    met: noted('The inspection found it met', '查核結果為符合'),
    partly: noted('The inspection found it met in part', '查核結果為部分符合'),
    missing: noted('The inspection found it missing', '查核結果為缺少'),
  },
  needsNoPower: text('It needs no power.', '不需要電力。'),
  backup: (hours: number, wanted: number) =>
    text(
      `Its batteries and generators last ${figure(hours)} h of the ${figure(wanted)} h asked for.`,
      `電池與發電機可維持 ${figure(hours)} 小時，標準為 ${figure(wanted)} 小時。`,
    ),
  needsNoStock: text('It offers nothing that needs stocks.', '所提供的服務不需儲備物資。'),
  stock: (hours: number, wanted: number) =>
    text(
      `Its tanks and shelves last ${figure(hours)} h of the ${figure(wanted)} h asked for.`,
      `儲槽與架上存量可維持 ${figure(hours)} 小時，標準為 ${figure(wanted)} 小時。`,
    ),
  noProcedure: text('It has no procedure.', '尚無作業程序。'),
  noOffers: text('Its procedure offers nothing.', '作業程序未列出任何服務。'),
  procedure: (offers: number) =>
    text(
      `Its procedure has triggers and ${String(offers)} ${offers === 1 ? 'offer' : 'offers'}.`,
      `作業程序已訂明啟動條件與 ${String(offers)} 項服務。`,
    ),
  noReporting: text('Its procedure does not say to whom it reports.', '作業程序未訂明回報對象。'),
  reportsToItself: text('It reports to itself.', '回報對象為自身。'),
  reportsTo: (to: string) => text(`It reports to “${to}”.`, `向「${to}」回報。`),
  managers: (trained: number) => text(`Trained managers: ${figure(trained)}.`, `受訓負責人 ${figure(trained)} 人。`),
  untrained: (count: number, trained: number) =>
    text(
      `Managers: ${String(count)}, of whom ${figure(trained)} are trained.`,
      `負責人 ${String(count)} 人，其中 ${figure(trained)} 人受訓。`,
    ),
  noManager: text('No manager is bound to it.', '未配置負責人。'),
  noContact: text('It does not say how to reach it without the public network.', '未註明公眾網路中斷時的聯絡方式。'),
  contact: text('It says how to reach it without the public network.', '已註明公眾網路中斷時的聯絡方式。'),
  noInformation: text('The mesh has no service of the information layer.', '此網路沒有資訊層服務。'),
  ways: (count: number, wanted: number) =>
    text(
      `Ways to send word that share nothing: ${String(count)} of ${String(wanted)}.`,
      `互不共用路廊的通訊方式：${String(count)} 種，標準為 ${String(wanted)} 種。`,
    ),
} as const;
