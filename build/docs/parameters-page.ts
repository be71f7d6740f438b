import { parameterIds, parameters } from '@scenarios/format/parameters';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The parameter reference: every constant of the model with its unit, default, range and source, in both languages. */
export function parametersPage(): string {
  return [
    '# Parameters',
    '',
    'Every constant of the model that a user could question. A scenario overrides one in its `parameters`, with a quality mark and',
    'a note. This page is written from the parameter table (`node build/run-typescript.mjs build/docs/write.ts`).',
    '',
    '| Parameter | Unit | Default | Range | Source | Meaning | 說明 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...parameterIds.map((id) => {
      const { unit, default: value, min, max, source, help } = parameters[id];
      return `| \`${id}\` | ${unit} | ${String(value)} | ${String(min)} to ${String(max)} | ${cell(source)} | ${cell(help.en)} | ${cell(help['zh-Hant'])} |`;
    }),
    '',
  ].join('\n');
}
