import type { Store } from '../node';
import { field } from './field-help';
import type { FieldHelp } from './field-help';

export const storeHelp = {
  kind: field(
    'Kind',
    '類型',
    'Battery, fuel for a generator, tank, or stock on shelves.',
    '電池、發電機燃料、儲槽或架上庫存。',
    { words: 'store-kind' },
  ),
  service: field(
    'Covers',
    '支應服務',
    'The need that it covers when the network does not.',
    '網路無法供應時由其支應的需求。',
    { refersTo: 'service' },
  ),
  capacity: field('Capacity', '容量', 'What it holds when full: rate times hours.', '裝滿時的總量，即用量乘以時數。', {
    unit: 'service-hours',
  }),
  level: field(
    'Filled at the start',
    '初始存量',
    'Share of the capacity that is there when the scenario begins.',
    '情境開始時的存量占容量比例。',
    { unit: 'share' },
  ),
  refillRate: field(
    'Refill rate',
    '補充速率',
    'Refilled at this rate while the network meets the whole need; 0 means only from outside.',
    '網路完全滿足需求時的補充速率；0 表示僅能由外部補充。',
    { unit: 'service' },
  ),
  spread: field(
    'Spread',
    '離散程度',
    'How far its true capacity may differ between runs of an ensemble: standard deviation of the logarithm.',
    '系集推演中實際容量的變異程度（對數標準差）。',
    { unit: 'log', source: 'judgement' },
  ),
} satisfies FieldHelp<Store>;
