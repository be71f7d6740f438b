import type { Authority } from '../node';
import { field } from './field-help';
import type { FieldHelp } from './field-help';

export const authorityHelp = {
  nodes: field('Sites', '據點', 'Sites that it may command.', '可指揮的據點。', { refersTo: 'node' }),
  links: field('Links', '連線', 'Links that it may switch.', '可操作的連線。', { refersTo: 'link' }),
  tier: field(
    'Security tier',
    '安全等級',
    '1 is protected best, 5 least. Controllers of a stricter tier withstand more attacks.',
    '1 為防護最嚴，5 為最低；等級越嚴越能抵擋攻擊。',
    { source: 'judgement' },
  ),
  partition: field(
    'Partition',
    '分區',
    'Controllers of different partitions cannot compromise each other.',
    '不同分區的控制者遭入侵時不會互相波及。',
    { refersTo: 'partition' },
  ),
} satisfies FieldHelp<Authority>;
