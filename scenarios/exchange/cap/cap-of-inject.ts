import type { Inject } from '@scenarios/format/exercise/inject';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { readZonedTime, writeZonedTime } from '../msel/calendar';
import type { CapAlert, CapInfo } from './cap-schema';
import type { capWrittenStatuses } from './cap-schema';

/** What an alert says that an inject does not. Times as `2026-12-01T09:00:00+08:00`. */
export type CapOptions = {
  readonly identifier: string;
  readonly sender: string;
  readonly sent: string;
  readonly status: (typeof capWrittenStatuses)[number];
  /** Names the exercise: the standard asks for that in the note. */
  readonly note: string;
  /** Start of the exercise, for when the alert takes effect; null: it is not told. */
  readonly start: string | null;
  readonly category: CapInfo['category'][number];
  /** Kind of event; an empty text: the title of the inject. */
  readonly event: WrittenText;
  readonly urgency: CapInfo['urgency'];
  readonly severity: CapInfo['severity'];
  readonly certainty: CapInfo['certainty'];
  /** The area in words; both empty: none is told. */
  readonly area: WrittenText;
};

/** RFC 3066 codes of the languages of the lab. */
const languageCodes = { en: 'en-US', 'zh-Hant': 'zh-TW' } as const;

function effectiveOf({ trigger }: Inject, start: string | null): string | null {
  const from = start === null ? null : readZonedTime(start);
  const seconds =
    trigger.when === 'at' ? trigger.atSeconds : trigger.when === 'by-hand' ? trigger.plannedSeconds : undefined;
  return from === null || seconds === undefined
    ? null
    : writeZonedTime({ local: from.local + seconds, offsetMinutes: from.offsetMinutes });
}

/** An inject as an alert: an info for each language in which it has a title or a message. `writeCap` gives its XML. */
export function capOfInject(inject: Inject, options: CapOptions): CapAlert {
  const { identifier, sender, sent, status, note, category, event, urgency, severity, certainty, area } = options;
  const other = { en: 'zh-Hant', 'zh-Hant': 'en' } as const;
  const info = (['en', 'zh-Hant'] as const)
    .filter((language) => inject.title[language].trim() !== '' || inject.message[language].trim() !== '')
    .map((language): CapInfo => {
      const either = (text: WrittenText): string => (text[language] === '' ? text[other[language]] : text[language]);
      const title = either(inject.title);
      const told = either(area);
      return {
        language: languageCodes[language],
        category: [category],
        event: either(event) === '' ? title : either(event),
        responseType: [],
        urgency,
        severity,
        certainty,
        audience: null,
        eventCode: [],
        effective: effectiveOf(inject, options.start),
        onset: null,
        expires: null,
        senderName: either(inject.from) === '' ? null : either(inject.from),
        headline: title,
        description: inject.message[language] === '' ? null : inject.message[language],
        instruction: null,
        web: null,
        contact: null,
        parameter: [],
        resource: [],
        area:
          told === '' ? [] : [{ areaDesc: told, polygon: [], circle: [], geocode: [], altitude: null, ceiling: null }],
      };
    });
  return {
    identifier,
    sender,
    sent,
    status,
    msgType: 'Alert',
    source: null,
    scope: 'Public',
    restriction: null,
    addresses: null,
    code: [],
    note: note === '' ? null : note,
    references: null,
    incidents: null,
    info,
  };
}
