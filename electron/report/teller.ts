import type { Command } from '@scenarios/format/command';
import { commandText } from '@scenarios/format/exercise/command-text';
import { readText } from '@scenarios/format/exercise/written-text';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { Mesh } from '@scenarios/format/mesh';
import type { LocalText } from '@scenarios/format/text';
import type { ZonedMoment } from '@scenarios/exchange/msel/calendar';
import { readZonedTime, writeClock, writeOffset } from '@scenarios/exchange/msel/calendar';
import { startOfExercise } from '@scenarios/exchange/msel/start-of-exercise';
import { listText } from '@scenarios/format/list-text';
import { fillIn } from '@scenarios/format/fill-in';
import type { ReportMaterial } from './report-material';

/** How a document speaks: its language, its times, and the names of what it is about. */
export type Teller = {
  readonly say: (text: LocalText, values?: Readonly<Record<string, string>>) => string;
  /** What a facilitator wrote; a dash where that is nothing. */
  readonly read: (text: WrittenText) => string;
  /** `T+1:05`, thousandths of a second after the start of the exercise. */
  readonly elapsed: (millis: number) => string;
  /** Clock of the scenario, `2030-01-01 09:05`. */
  readonly clock: (millis: number) => string;
  readonly both: (millis: number) => string;
  /** Wall clock, `2026-11-21 17:05`, with `UTC+08:00` where asked for. */
  readonly wall: (time: string, withZone?: boolean) => string;
  readonly zone: string;
  readonly number: (value: number, digits?: number) => string;
  readonly share: (value: number) => string;
  readonly start: ZonedMoment;
  readonly mesh: Mesh;
  readonly node: (id: string) => string;
  readonly service: (id: string) => string;
  readonly hazard: (id: string) => string;
  readonly team: (id: string) => string;
  readonly objective: (id: string) => string;
  /** Number and title. */
  readonly inject: (id: string) => string;
  /** As they stand now in a session, else as planned. */
  readonly injects: readonly Inject[];
  /** Names one after the other; a dash where there are none. */
  readonly list: (names: readonly string[]) => string;
  /** What a command does, to what and how much, in one line. */
  readonly command: (command: Command) => string;
  /** A name and what is said under it. */
  readonly under: (name: string, text: string) => string;
  readonly orDash: (text: string) => string;
};

const two = (value: number): string => String(value).padStart(2, '0');

export function createTeller({ language, plan, scenario, played, zoneMinutes }: ReportMaterial): Teller {
  const mesh = scenario.designs.find(({ id }) => id === plan.design)?.mesh ?? scenario.designs[0]?.mesh;
  if (mesh === undefined) throw new Error('A scenario has at least one design.');
  const local = (text: LocalText): string => text[language];
  const start = readZonedTime(startOfExercise(scenario.start, plan.startHours) ?? scenario.start) ?? {
    local: 0,
    offsetMinutes: 0,
  };
  const locale = language === 'en' ? 'en-GB' : 'zh-TW';
  const named = <Kind extends { readonly id: string }>(
    list: readonly Kind[],
    name: (each: Kind) => string,
  ): ((id: string) => string) => {
    const names = new Map(list.map((each) => [each.id, name(each)]));
    return (id) => names.get(id) ?? id;
  };
  const node = named(mesh.nodes, ({ name }) => local(name));
  const orDash = (text: string): string => (text.trim() === '' ? '—' : text);
  const elapsed = (millis: number): string => {
    const minutes = Math.floor(Math.abs(millis) / 60_000);
    return `T${millis < 0 ? '−' : '+'}${String(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };
  const clock = (millis: number): string => {
    const { date, time } = writeClock(start.local + Math.floor(millis / 1000));
    return `${date} ${time.slice(0, 5)}`;
  };
  const injects = played === null ? plan.injects : played.state.injects.map((each) => each.inject);
  return {
    say: (text, values) => (values === undefined ? local(text) : fillIn(local(text), values)),
    read: (text) => orDash(readText(text, language)),
    elapsed,
    clock,
    both: (millis) => `${elapsed(millis)}\n${clock(millis)}`,
    wall: (time, withZone = false) => {
      const { date, time: hours } = writeClock(Math.floor(Date.parse(time) / 1000) + zoneMinutes * 60);
      return `${date} ${hours.slice(0, 5)}${withZone ? ` UTC${writeOffset(zoneMinutes)}` : ''}`;
    },
    zone: `UTC${writeOffset(zoneMinutes)}`,
    number: (value, digits = 0) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    share: (value) =>
      value > 0 && value < 0.0005
        ? '<0.1%'
        : value < 1 && value > 0.9995
          ? '>99.9%'
          : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value),
    start,
    mesh,
    node,
    service: named(mesh.services, ({ name }) => local(name)),
    hazard: named(scenario.hazards, ({ name }) => local(name)),
    team: named(plan.teams, ({ name }) => readText(name, language)),
    objective: named(plan.objectives, ({ text }) => readText(text, language)),
    inject: named(injects, ({ number, title }) => `${number} ${readText(title, language)}`),
    injects,
    command: (command) => commandText(command, { mesh, hazards: scenario.hazards }, language),
    list: (names) => orDash(listText(names, language)),
    under: (name, text) => `${name}${language === 'en' ? ': ' : '：'}${text}`,
    orDash,
  };
}
