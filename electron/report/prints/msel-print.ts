import type { MselField } from '@scenarios/exchange/msel/msel-fields';
import { presetColumns } from '@scenarios/exchange/msel/msel-presets';
import { writeField } from '@scenarios/exchange/msel/write-field';
import type { Block } from '../report';
import type { ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { triggerText } from './trigger-text';
import { printWords as p } from './words';

/** What fits on paper across: the rest stands in the controller book. */
const printed: readonly MselField[] = [
  'number',
  'time',
  'kind',
  'mode',
  'from',
  'to',
  'message',
  'expectedResponse',
  'objectives',
  'controller',
];

/** Characters of the longest word: a column is never so narrow that it would break one. */
const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+|\p{Script=Han}/u).map(({ length }) => length)));

/** The master scenario events list as a table whose headings repeat, in the columns of HSEEP. */
export function mselPrint({ plan, language }: ReportMaterial, tell: Teller): readonly Block[] {
  if (tell.injects.length === 0) return [{ of: 'paragraph', text: tell.say(p.nothing) }];
  const columns = presetColumns.hseep.filter(({ field }) => printed.includes(field));
  const writing = { plan, language, times: 'relative', start: tell.start } as const;
  const rows = tell.injects.map((inject) =>
    columns.map(({ field }) => {
      if (field === 'time') return triggerText(inject.trigger, tell);
      const text = writeField(inject, field, writing);
      return field === 'message'
        ? `${tell.read(inject.title)}\n${text}`
        : text === '' && field === 'to'
          ? tell.say(w.everybody)
          : text;
    }),
  );
  const widths = columns.map(({ heading, width }, at) =>
    Math.max(Math.min(width, 34), 3 + 1.25 * longestWord([tell.say(heading), ...rows.map((cells) => cells[at] ?? '')])),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return [
    { of: 'paragraph', look: 'note', text: tell.say(p.controllersOnly) },
    {
      of: 'table',
      columns: columns.map(({ heading }, at) => ({ heading: tell.say(heading), width: (widths[at] ?? 0) / whole })),
      rows,
    },
  ];
}
