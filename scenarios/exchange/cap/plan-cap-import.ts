import type { Edit } from '@scenarios/format/edit';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exerciseLimits } from '@scenarios/format/exercise/exercise';
import type { Inject, Trigger } from '@scenarios/format/exercise/inject';
import { exerciseSeconds, inject as injectSchema } from '@scenarios/format/exercise/inject';
import { fromPlainText } from '@scenarios/format/exercise/from-plain-text';
import { languageOfText } from '@scenarios/format/exercise/language-of-text';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { longestWrittenLine, longestWrittenText } from '@scenarios/format/exercise/written-text';
import { issueOf } from '@scenarios/format/issue-texts';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import { freeIdMaker } from '../identifier-from';
import { readZonedTime } from '../msel/calendar';
import { capIssue } from './cap-issues';
import type { CapAlert, CapInfo } from './cap-schema';
import { readCap } from './read-cap';

/** A dry run of bringing in an alert; nothing is changed by making it. */
export type CapImportPlan = {
  readonly alert: CapAlert;
  /** What it becomes: one inject for each group of infos that say the same in several languages. */
  readonly rows: readonly { readonly action: 'create' | 'same'; readonly inject: Inject }[];
  /** One step of undo; empty where nothing would change. */
  readonly edits: readonly Edit[];
  readonly notes: readonly Issue[];
};

type Language = keyof WrittenText;

const languageOf = (info: CapInfo): Language => {
  const code = (info.language ?? 'en-US').toLowerCase();
  if (/^(?:zh|cmn|nan|hak|yue)/.test(code)) return 'zh-Hant';
  return info.language === null ? languageOfText(info.headline ?? info.event) : 'en';
};

/** Infos that are translations of one another: next to each other, in other languages, of the same urgency and so on. */
function groupsOf(infos: readonly CapInfo[]): readonly (readonly CapInfo[])[] {
  const groups: CapInfo[][] = [];
  for (const info of infos) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const same =
      first !== undefined &&
      group?.every((each) => languageOf(each) !== languageOf(info)) === true &&
      (['urgency', 'severity', 'certainty'] as const).every((key) => first[key] === info[key]) &&
      first.category.join() === info.category.join();
    if (same) group?.push(info);
    else groups.push([info]);
  }
  return groups;
}

const paragraphs = (...parts: readonly (string | null)[]): string =>
  parts.flatMap((part) => (part === null || part.trim() === '' ? [] : [part.trim()])).join('\n\n');

/** Elements of an info, and of its areas, that an inject has no place for. */
const leftOut = (infos: readonly CapInfo[]): readonly string[] => {
  const areas = infos.flatMap(({ area }) => area);
  const present = {
    eventCode: infos.some(({ eventCode }) => eventCode.length > 0),
    parameter: infos.some(({ parameter }) => parameter.length > 0),
    resource: infos.some(({ resource }) => resource.length > 0),
    polygon: areas.some(({ polygon }) => polygon.length > 0),
    circle: areas.some(({ circle }) => circle.length > 0),
    geocode: areas.some(({ geocode }) => geocode.length > 0),
    altitude: areas.some(({ altitude, ceiling }) => altitude !== null || ceiling !== null),
  };
  return Object.entries(present).flatMap(([name, is]) => (is ? [name] : []));
};

/** What the standard calls an alert by: sender, identifier and time; an inject made of one says it in its notes. */
const referenceOf = ({ sender, identifier, sent }: CapAlert, nth: number): string =>
  `CAP: ${sender},${identifier},${sent}${nth === 0 ? '' : ` #${String(nth + 1)}`}`;

function notesOf(alert: CapAlert, info: CapInfo, reference: string): string {
  const lines: readonly (readonly [string, string | null])[] = [
    ['status', `${alert.status}, ${alert.msgType}, ${alert.scope}`],
    ['event', info.event],
    ['category', info.category.join(', ')],
    ['urgency, severity, certainty', `${info.urgency}, ${info.severity}, ${info.certainty}`],
    ['response', info.responseType.join(', ')],
    ['audience', info.audience],
    ['effective', info.effective],
    ['onset', info.onset],
    ['expires', info.expires],
    ['area', info.area.map(({ areaDesc }) => areaDesc.trim()).join('; ')],
    ['web', info.web],
    ['contact', info.contact],
    ['note', alert.note],
    ['references', alert.references],
    ['incidents', alert.incidents],
  ];
  const told = lines.flatMap(([name, value]) =>
    value === null || value.trim() === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ').trim()}`],
  );
  return [reference, ...told].join('\n');
}

function triggerOf(alert: CapAlert, infos: readonly CapInfo[], start: string | null): Trigger {
  const from = start === null ? null : readZonedTime(start);
  const at = readZonedTime(infos[0]?.effective ?? infos[0]?.onset ?? alert.sent);
  if (from === null || at === null) return { when: 'by-hand' };
  const seconds = at.local - at.offsetMinutes * 60 - (from.local - from.offsetMinutes * 60);
  return exerciseSeconds.safeParse(seconds).success && seconds >= 0
    ? { when: 'by-hand', plannedSeconds: seconds }
    : { when: 'by-hand' };
}

/**
 * What bringing an alert into a plan would do. Each group of infos becomes a draft inject that is released by hand; what players
 * read is the description with the instruction, and what is for controllers (urgency, severity, certainty, area and so on) stands in the
 * notes, with the sender, identifier and time of the alert, by which the same alert is known again and changes nothing. Fails
 * as `readCap` does.
 */
export function planCapImport(
  source: string,
  plan: Exercise,
  context: { readonly start: string | null },
): Result<CapImportPlan, Issue> {
  const read = readCap(source);
  if (!read.ok) return read;
  const { alert } = read.value;
  const notes: Issue[] = [...read.value.notes];
  if (alert.info.length === 0) notes.push(capIssue.noInfo(1));
  const lost = leftOut(alert.info);
  if (lost.length > 0) notes.push(capIssue.leftOut(1, lost));
  const freeId = freeIdMaker(plan.injects.map(({ id }) => id));
  const freeNumber = freeIdMaker(plan.injects.map(({ number }) => number));
  const short = (name: string, text: string, limit: number): string => {
    if (text.length <= limit) return text;
    notes.push(capIssue.shortened(1, name));
    return `${text.slice(0, limit - 1).toWellFormed()}…`;
  };
  const rows = groupsOf(alert.info).map((infos, nth): CapImportPlan['rows'][number] => {
    const reference = referenceOf(alert, nth);
    const isSame = ({ notes: told }: Inject): boolean =>
      [told.en, told['zh-Hant']].some((text) => text.split('\n').includes(reference));
    const standing = plan.injects.find(isSame);
    if (standing !== undefined) return { action: 'same', inject: standing };
    const texts = (name: string, of: (info: CapInfo) => string, limit: number): WrittenText => {
      const text = { en: '', 'zh-Hant': '' };
      for (const info of infos) text[languageOf(info)] = short(name, of(info), limit);
      return text;
    };
    const senders = new Set(infos.map(({ senderName }) => paragraphs(senderName)).filter((name) => name !== ''));
    const [sender = alert.sender] = senders;
    const from =
      senders.size > 1
        ? texts('senderName', ({ senderName }) => paragraphs(senderName), longestWrittenLine)
        : fromPlainText(short('senderName', sender, longestWrittenLine));
    const title = texts(
      'headline',
      ({ headline, event }) => paragraphs(headline) || paragraphs(event) || alert.identifier,
      longestWrittenText,
    );
    const inject = injectSchema.parse({
      id: freeId('cap'),
      number: freeNumber('CAP'),
      title,
      mode: 'broadcast',
      trigger: triggerOf(alert, infos, context.start),
      from,
      message: texts(
        'description',
        ({ description, instruction }) => paragraphs(description, instruction),
        longestWrittenText,
      ),
      notes: texts('note', (info) => notesOf(alert, info, reference), longestWrittenText),
    });
    return { action: 'create', inject };
  });
  const created = rows.flatMap(({ action, inject }) => (action === 'create' ? [inject] : []));
  const total = plan.injects.length + created.length;
  if (total > exerciseLimits.injects)
    return { ok: false, issues: [issueOf.tooLarge('injects', total, exerciseLimits.injects)] };
  const add = created.map((value, index) => ({ at: plan.injects.length + index, value }));
  const edits: readonly Edit[] =
    created.length === 0
      ? []
      : [{ kind: 'change-exercise', exercise: plan.id, action: 'import', injects: { remove: [], set: [], add } }];
  return success({ alert, rows, edits, notes });
}
