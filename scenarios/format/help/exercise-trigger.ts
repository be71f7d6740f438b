import type { Condition } from '../exercise/condition';
import type { Precedent, Trigger } from '../exercise/inject';
import { comparisonWords, conditionWords, ofWords, precedentWords, triggerWords } from '../exercise/words';
import { field } from './field-help';
import type { FieldHelp } from './field-help';

export const conditionHelp = {
  of: field('What', '項目', 'What of the simulated world is watched.', '監看模擬世界的何項數值。', {
    words: conditionWords,
  }),
  node: field('Site', '據點', 'Site that is watched.', '所監看的據點。', { refersTo: 'node' }),
  service: field('Service', '服務', 'Service that is watched.', '所監看的服務。', { refersTo: 'service' }),
  comparison: field('Comparison', '比較', 'Which way it has to lie.', '須高於或低於門檻。', { words: comparisonWords }),
  share: field('Share', '比例', 'Threshold, as a share of the whole.', '門檻，以占全部的比例表示。', { unit: 'share' }),
  forMinutes: field('For', '持續', 'It has to be so without a break for this many minutes.', '須不間斷維持的分鐘數。', {
    unit: 'min',
  }),
} satisfies FieldHelp<Condition>;

export const precedentHelp = {
  what: field('What', '項目', 'Another inject, or a decision of the players.', '另一項狀況，或參演人員的決策。', {
    words: precedentWords,
  }),
  inject: field('Inject', '狀況', 'Inject that has to be released first.', '須先發布的狀況。', { refersTo: 'inject' }),
  do: field('Decision', '決策', 'Kind of decision that has to be taken first.', '須先作成的決策種類。'),
  target: field('About', '對象', 'Only if it is about this. None: any.', '僅限於此對象；未填則不限。', {
    refersTo: 'node-or-link',
  }),
} satisfies FieldHelp<Precedent>;

export const triggerHelp = {
  when: field('When', '時機', 'What makes it due.', '使其到期的條件。', { words: triggerWords }),
  atSeconds: field('Time', '時間', 'Time after the start of the exercise.', '演習開始後的時間。', { unit: 's' }),
  plannedSeconds: field(
    'Planned for',
    '預定時間',
    'Only a plan: it waits for the facilitator.',
    '僅供規劃，仍須由主持人發布。',
    { unit: 's' },
  ),
  condition: field('Condition', '條件', 'What has to be so in the simulation.', '模擬中須成立的條件。', {
    fields: conditionHelp,
  }),
  notBeforeSeconds: field('Not before', '不早於', 'It is not due before this time.', '在此時間之前不會到期。', {
    unit: 's',
  }),
  of: field('Of these', '符合', 'Whether all have to have happened, or any one.', '須全部發生，或任一發生即可。', {
    words: ofWords,
  }),
  precedents: field('Waits for', '等候', 'What it waits for.', '所等候的事項。', { fields: precedentHelp }),
  delaySeconds: field('Delay', '延遲', 'Time from then until it is due.', '自該時起至到期的時間。', { unit: 's' }),
} satisfies FieldHelp<Trigger>;
