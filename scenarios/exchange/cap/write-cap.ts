import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { xmlText } from '../xml-text';
import { capIssue } from './cap-issues';
import type { CapAlert, CapElement } from './cap-schema';
import { capElements, capNamespace, capWrittenStatuses } from './cap-schema';
import { readCap } from './read-cap';

function writeElement(element: CapElement, value: unknown, indent: string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each: unknown) => writeElement(element, each, indent)).join('');
  const { name, content } = element;
  if (typeof value === 'object' && typeof content !== 'string') {
    const record = value as Readonly<Record<string, unknown>>;
    const inner = content.map((each) =>
      typeof each === 'string' ? '' : writeElement(each, record[each.name], `${indent}  `),
    );
    return `${indent}<${name}>\n${inner.join('')}${indent}</${name}>\n`;
  }
  const text = typeof value === 'string' ? value : '';
  // UTC is written with a minus, as the standard asks.
  const written = content === 'time' ? text.replace(/[+-]00:00$/, '-00:00') : text;
  return `${indent}<${name}>${xmlText(written)}</${name}>\n`;
}

/**
 * The XML of an alert of CAP 1.2, its elements in the order of the standard. Only the statuses Exercise, Test and Draft are ever
 * written. What is written has been read again and held to the standard; fails with what does not meet it.
 */
export function writeCap(alert: CapAlert): Result<string, Issue> {
  if (!(capWrittenStatuses as readonly string[]).includes(alert.status))
    return failure(capIssue.notForExercise(alert.status));
  const body = capElements.map((element) => writeElement(element, alert[element.name], '  ')).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="${capNamespace}">\n${body}</alert>\n`;
  const read = readCap(xml);
  return read.ok ? success(xml) : read;
}
