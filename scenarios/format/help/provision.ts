import type { Provision, Relay } from '../node';
import { field } from './field-help';
import type { FieldHelp } from './field-help';

export const provisionHelp = {
  service: field('Service', '服務', 'The service that it gives.', '所提供的服務。', { refersTo: 'service' }),
  capacity: field('Capacity', '容量', 'Most that it can give while it works fully.', '功能完整時可提供的最大量。', {
    unit: 'service',
  }),
  dispatch: field(
    'Output before',
    '災前出力',
    'Output before the hazard. Left out, plants share the demand in proportion to capacity.',
    '災害發生前的出力；未填則各電源依容量比例分攤。',
    { unit: 'service', onlyFor: 'power-service' },
  ),
  startHours: field(
    'Start-up time',
    '啟動時間',
    'Hours from being allowed to start until it gives output again after a stop.',
    '停機後自獲准啟動至恢復供應所需時數。',
    { unit: 'h' },
  ),
  blackStart: field(
    'Black start',
    '全黑啟動',
    'Can start while the grid around it is dead.',
    '在電網全停時可自行啟動。',
    { onlyFor: 'power-service' },
  ),
  needsLiveGrid: field(
    'Needs a live grid',
    '須有帶電電網',
    'Falls away when its grid is dead, as a line-commutated HVDC link does.',
    '所連電網停電時隨即中斷，例如線換相式高壓直流。',
    { onlyFor: 'power-service' },
  ),
  fastReserve: field(
    'Fast reserve',
    '快速備轉',
    'Extra output within seconds of a disturbance.',
    '擾動後數秒內可增加的出力。',
    { unit: 'service', onlyFor: 'power-service' },
  ),
  hub: field(
    'Hub',
    '核心據點',
    'For services that need a working path: paths have to lead to a hub.',
    '用於通路型服務：通路必須通達核心據點才算有服務。',
    { onlyFor: 'reach-service' },
  ),
} satisfies FieldHelp<Provision>;

export const relayHelp = {
  service: field('Service', '服務', 'The service that can pass through.', '可以轉送的服務。', { refersTo: 'service' }),
  capacity: field(
    'Capacity',
    '容量',
    'Most that can pass through. Empty means no limit while it works.',
    '可轉送的最大量；留空表示運作時無上限。',
    { unit: 'service' },
  ),
} satisfies FieldHelp<Relay>;
