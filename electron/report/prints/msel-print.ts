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

/** The master scenario events list as a table whose headings repeat, in the columns of HSEEP. */
export function mselPrint({ plan, language }: ReportMaterial, tell: Teller): readonly Block[] {
  if (tell.injects.length === 0) return [{ of: 'paragraph', text: tell.say(p.nothing) }];
  const columns = presetColumns.hseep.filter(({ field }) => printed.includes(field));
  const whole = columns.reduce((sum, { width }) => sum + Math.min(width, 34), 0);
  const writing = { plan, language, times: 'relative', start: tell.start } as const;
  return [
    { of: 'paragraph', look: 'note', text: tell.say(p.controllersOnly) },
    {
      of: 'table',
      columns: columns.map(({ heading, width }) => ({
        heading: tell.say(heading),
        width: Math.min(width, 34) / whole,
      })),
      rows: tell.injects.map((inject) =>
        columns.map(({ field }) => {
          if (field === 'time') return triggerText(inject.trigger, tell);
          const text = writeField(inject, field, writing);
          return field === 'message'
            ? `${tell.read(inject.title)}\n${text}`
            : text === '' && field === 'to'
              ? tell.say(w.everybody)
              : text;
        }),
      ),
    },
  ];
}
