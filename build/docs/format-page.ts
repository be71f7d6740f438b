import { z } from 'zod';
import { basemap } from '@scenarios/format/basemap';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { fragilityClass } from '@scenarios/format/fragility';
import { hazard } from '@scenarios/format/hazard';
import { scriptEvent } from '@scenarios/format/hazards/script';
import { fact, incident, observable, observedSeries } from '@scenarios/format/incident';
import { carriage, link, linkKind } from '@scenarios/format/link';
import { mesh } from '@scenarios/format/mesh';
import { need, node, nodeKind, provision, relay, store } from '@scenarios/format/node';
import { parameterOverride } from '@scenarios/format/parameters';
import { design, scenario } from '@scenarios/format/scenario';
import { service } from '@scenarios/format/service';
import { identifier, localText, provenance, quality, zonedTime } from '@scenarios/format/text';
import { docComments } from './doc-comments';
import { fingerprint, rangeInWords, typeInWords } from './schema-type';
import type { JsonSchema, KnownRecords } from './schema-type';

type Section = { readonly name: string; readonly file: string; readonly variable: string; readonly schema: z.ZodType };

const section = (name: string, file: string, variable: string, schema: z.ZodType): Section => ({
  name,
  file: `scenarios/format/${file}.ts`,
  variable,
  schema,
});

const sections: readonly Section[] = [
  section('scenario', 'scenario', 'scenario', scenario),
  section('basemap', 'basemap', 'basemap', basemap),
  section('design', 'scenario', 'design', design),
  section('mesh', 'mesh', 'mesh', mesh),
  section('service', 'service', 'service', service),
  section('node', 'node', 'node', node),
  section('provision', 'node', 'provision', provision),
  section('need', 'node', 'need', need),
  section('relay', 'node', 'relay', relay),
  section('store', 'node', 'store', store),
  section('link', 'link', 'link', link),
  section('carriage', 'link', 'carriage', carriage),
  section('hazard', 'hazard', 'hazard', hazard),
  section('script event', 'hazards/script', 'scriptEvent', scriptEvent),
  section('incident', 'incident', 'incident', incident),
  section('observed series', 'incident', 'observedSeries', observedSeries),
  section('observable', 'incident', 'observable', observable),
  section('fact', 'incident', 'fact', fact),
  section('parameter override', 'parameters', 'parameterOverride', parameterOverride),
  section('provenance', 'text', 'provenance', provenance),
  section('local text', 'text', 'localText', localText),
  section('identifier', 'text', 'identifier', identifier),
  section('zoned time', 'text', 'zonedTime', zonedTime),
  section('quality', 'text', 'quality', quality),
  section('node kind', 'node', 'nodeKind', nodeKind),
  section('link kind', 'link', 'linkKind', linkKind),
  section('fragility class', 'fragility', 'fragilityClass', fragilityClass),
];

/** With the defaults that zod leaves out of what holds a field that is also read in an earlier form. */
const jsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema: json }) => {
      if (zodSchema instanceof z.ZodDefault) json.default = zodSchema.def.defaultValue as JsonSchema['default'];
    },
  }) as JsonSchema;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const nested = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> | undefined =>
  schema.properties ?? schema.items?.properties;

function rows(schema: JsonSchema, known: KnownRecords, help: ReadonlyMap<string, string>, prefix = ''): string[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const type = typeInWords(property, known);
    const fallback =
      property.default === undefined
        ? required.has(key)
          ? '**required**'
          : 'none'
        : `\`${JSON.stringify(property.default)}\``;
    const own = `| \`${prefix}${key}\` | ${cell(type)} | ${fallback} | ${rangeInWords(property)} | ${cell(help.get(key) ?? '')} |`;
    const inner = type.startsWith('{') || type.startsWith('list of {') ? nested(property) : undefined;
    if (inner === undefined) return [own];
    const object = property.properties === undefined ? (property.items ?? {}) : property;
    const mark = property.properties === undefined ? '[].' : '.';
    return [own, ...rows(object, known, help, `${prefix}${key}${mark}`)];
  });
}

const table = (lines: readonly string[]): string[] => [
  '| Key | Type | Default | Range | Meaning |',
  '| --- | --- | --- | --- | --- |',
  ...lines,
  '',
];

function written({ name, file, variable, schema }: Section, known: KnownRecords): string[] {
  const json = jsonSchema(schema);
  const { record, keys } = docComments(file, variable);
  const head = [`## ${name}`, '', ...(record === '' ? [] : [record, ''])];
  const others = new Map([...known].filter(([, other]) => other !== name));
  if (json.properties !== undefined) return [...head, ...table(rows(json, others, keys))];
  const variants = json.oneOf ?? json.anyOf;
  if (variants !== undefined) {
    return [
      ...head,
      ...variants.flatMap((variant) => {
        const [key, word] = Object.entries(variant.properties ?? {}).find(
          ([, property]) => property.const !== undefined,
        ) ?? ['', {}];
        return [
          `### ${name} with \`"${key}": ${JSON.stringify(word.const)}\``,
          '',
          ...table(rows(variant, others, keys)),
        ];
      }),
    ];
  }
  if (json.enum !== undefined) return [...head, json.enum.map((word) => `\`${String(word)}\``).join(', '), ''];
  return [...head, `Text of the form \`${json.pattern ?? ''}\`.`, ''];
}

/** The format reference: every record of a scenario document, from its schema and the comments beside it. */
export function formatPage(): string {
  const known = new Map(sections.map(({ name, schema }) => [fingerprint(jsonSchema(schema)), name]));
  return [
    '# The scenario format',
    '',
    'A scenario is one JSON document. This page is written from the schemas (`node build/run-typescript.mjs build/docs/write.ts`).',
    'Unknown keys are refused. Ids are unique within their list, and whatever a document refers to must stand in it; the target of',
    'a hazard has to stand in at least one design. Parameters and their ranges are in [parameters.md](parameters.md).',
    '',
    ...sections.flatMap((entry) => written(entry, known)),
    '## Example',
    '',
    '```json',
    JSON.stringify(exampleScenario(), null, 2),
    '```',
    '',
  ].join('\n');
}
