import type { MapLayer } from '@scenarios/format/map-layer';
import { messages, type Message } from '@ui/i18n/messages';

export const layerMessages = messages({
  en: {
    layers: 'Own layers',
    show: 'Show {layer}',
    hide: 'Hide {layer}',
    remove: 'Remove {layer}',
    colour: 'Colour',
    opacity: 'Opacity of {layer}',
    range: '{from} to {to}',
    inside: 'What stands inside',
    insideCounts: { one: '{count} site, {residents} residents', other: '{count} sites, {residents} residents' },
    noAreas: 'This layer has no areas.',
    choose: 'Choose these sites',
  },
  'zh-Hant': {
    layers: '自有圖層',
    show: '顯示{layer}',
    hide: '隱藏{layer}',
    remove: '移除{layer}',
    colour: '顏色',
    opacity: '{layer}的不透明度',
    range: '{from} 至 {to}',
    inside: '範圍內的據點',
    insideCounts: { one: '{count} 個據點，居民 {residents} 人', other: '{count} 個據點，居民 {residents} 人' },
    noAreas: '此圖層沒有面狀範圍。',
    choose: '選取這些據點',
  },
});

export const layerColourMessages = messages({
  en: { blue: 'Blue', green: 'Green', amber: 'Amber', red: 'Red', violet: 'Violet', grey: 'Grey' },
  'zh-Hant': { blue: '藍', green: '綠', amber: '琥珀', red: '紅', violet: '紫', grey: '灰' },
}) satisfies Record<MapLayer['colour'], Message>;
