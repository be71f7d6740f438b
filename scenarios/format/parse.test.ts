import { describe, expect, it } from 'vitest';
import { exampleScenario } from './example-scenario';
import type { Issue, IssueCode } from './issues';
import { issueLimit, parseScenario, parseScenarioText, textLimit } from './parse';

type Loose = Record<string, unknown>;

/** The example as plain data that a test may break. */
const document = (): Loose => JSON.parse(JSON.stringify(exampleScenario())) as Loose;

/** Sets or, with undefined, drops what stands at a place such as `designs.0.mesh.nodes`. */
function put(root: Loose, place: string, value: unknown): Loose {
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  let target: Loose = root;
  for (const key of keys) target = target[key] as Loose;
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return root;
}

const issuesOf = (input: unknown): readonly Issue[] => {
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.issues;
};

describe('parseScenario', () => {
  it('accepts the example and fills in the defaults', () => {
    const parsed = parseScenario(document());
    expect(parsed).toMatchObject({ ok: true, value: { sampleMinutes: 15 } });
    expect(parsed.ok && parsed.value.designs[0]?.mesh.nodes[2]?.stores).toEqual([]);
  });

  const cases: readonly (readonly [string, string, unknown, IssueCode, string])[] = [
    ['a missing title', 'title', undefined, 'format/missing', 'title'],
    ['a title in one language', 'title', { en: 'Only' }, 'format/missing', 'title["zh-Hant"]'],
    ['an unknown key', 'colour', 'red', 'format/unknown-key', 'colour'],
    ['text for a number', 'horizonHours', '24', 'format/wrong-type', 'horizonHours'],
    ['an infinite number', 'horizonHours', Infinity, 'format/not-a-number', 'horizonHours'],
    [
      'not a number',
      'designs.0.mesh.nodes.1.needs.0.rate',
      NaN,
      'format/not-a-number',
      'designs[0].mesh.nodes[1].needs[0].rate',
    ],
    [
      'a negative capacity',
      'designs.0.mesh.nodes.0.provides.0.capacity',
      -1,
      'format/out-of-range',
      'designs[0].mesh.nodes[0].provides[0].capacity',
    ],
    [
      'a scale that drowns every figure',
      'incident.observed.0.observable.scale',
      1e300,
      'format/out-of-range',
      'incident.observed[0].observable.scale',
    ],
    ['a bad id', 'id', 'Two Villages', 'format/bad-text', 'id'],
    ['a time without its offset', 'start', '2030-01-01T08:00:00', 'format/bad-text', 'start'],
    ['an empty name', 'title.en', '', 'format/bad-text', 'title.en'],
    ['no hazards', 'hazards', [], 'format/out-of-range', 'hazards'],
    [
      'an unknown kind of node',
      'designs.0.mesh.nodes.0.kind',
      'castle',
      'format/wrong-type',
      'designs[0].mesh.nodes[0].kind',
    ],
    ['an unknown kind of hazard', 'hazards.0.kind', 'dragon', 'format/wrong-type', 'hazards[0].kind'],
    [
      'a target that is neither',
      'hazards.0.events.0.target',
      { service: 'power' },
      'format/missing',
      'hazards[0].events[0].target.node',
    ],
    ['an unknown parameter', 'parameters.0.id', 'power.magic', 'scenario/unknown-parameter', 'parameters[0].id'],
    ['an override out of range', 'parameters.0.value', 2, 'format/out-of-range', 'parameters[0].value'],
    ['a dangling link end', 'designs.0.mesh.links.0.to', 'nowhere', 'mesh/unknown-node', 'designs[0].mesh.links[0].to'],
    ['a self loop', 'designs.0.mesh.links.0.to', 'plant', 'mesh/self-loop', 'designs[0].mesh.links[0]'],
    ['a duplicate node', 'designs.0.mesh.nodes.1.id', 'plant', 'mesh/duplicate-id', 'designs[0].mesh.nodes[1].id'],
    ['a duplicate link', 'designs.0.mesh.links.1.id', 'line-1', 'mesh/duplicate-id', 'designs[0].mesh.links[1].id'],
    [
      'a duplicate service',
      'designs.0.mesh.services.1.id',
      'power',
      'mesh/duplicate-id',
      'designs[0].mesh.services[1].id',
    ],
    ['a duplicate hazard', 'hazards.1.id', 'storm', 'scenario/duplicate-id', 'hazards[1].id'],
    [
      'an unknown service in a need',
      'designs.0.mesh.nodes.2.needs.0.service',
      'steam',
      'mesh/unknown-service',
      'designs[0].mesh.nodes[2].needs[0].service',
    ],
    [
      'an unknown service in a provision',
      'designs.0.mesh.nodes.0.provides.1.service',
      'steam',
      'mesh/unknown-service',
      'designs[0].mesh.nodes[0].provides[1].service',
    ],
    [
      'an unknown service on a link',
      'designs.0.mesh.links.0.carries.1.service',
      'steam',
      'mesh/unknown-service',
      'designs[0].mesh.links[0].carries[1].service',
    ],
    [
      'an unknown community',
      'designs.0.mesh.nodes.0.community',
      'nowhere',
      'mesh/unknown-node',
      'designs[0].mesh.nodes[0].community',
    ],
    [
      'an unknown commander',
      'designs.0.mesh.links.1.tie.commandedBy',
      'nobody',
      'mesh/unknown-node',
      'designs[0].mesh.links[1].tie.commandedBy',
    ],
    [
      'power without reactance',
      'designs.0.mesh.links.1.carries.0.reactance',
      undefined,
      'mesh/missing-reactance',
      'designs[0].mesh.links[1].carries[0]',
    ],
    [
      'a store without a need',
      'designs.0.mesh.nodes.1.stores.0.service',
      'steam',
      'mesh/store-without-need',
      'designs[0].mesh.nodes[1].stores[0]',
    ],
    [
      'a hazard aimed at nothing',
      'hazards.0.events.0.target',
      { node: 'ghost' },
      'scenario/unknown-target',
      'hazards[0].events[0].target.node',
    ],
    [
      'a derate of nothing',
      'hazards.0.events.1.node',
      'hill-village',
      'scenario/unknown-target',
      'hazards[0].events[1].service',
    ],
    [
      'demand of an unknown service',
      'hazards.0.events.2.service',
      'steam',
      'mesh/unknown-service',
      'hazards[0].events[2].service',
    ],
    [
      'an observable of an unknown service',
      'incident.observed.0.observable.service',
      'steam',
      'mesh/unknown-service',
      'incident.observed[0].observable.service',
    ],
  ];
  it.each(cases)('refuses %s', (_name, place, value, code, path) => {
    const issues = issuesOf(put(document(), place, value));
    expect(issues).toContainEqual(expect.objectContaining({ code, path }));
    for (const issue of issues) {
      expect(issue.message.en).not.toBe('');
      expect(issue.advice['zh-Hant']).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('accepts a hazard whose target stands in only one design', () => {
    const root = document();
    const [plain] = root['designs'] as Loose[];
    const other = put(structuredClone(plain) as Loose, 'id', 'other');
    const links = (other['mesh'] as Loose)['links'] as unknown[];
    links.shift();
    (root['designs'] as Loose[]).push(other);
    expect(parseScenario(root).ok).toBe(true);
  });

  it.each([[null], [undefined], [3], ['text'], [[]], [{}], [{ format: 'other' }]])(
    'refuses %j as no scenario',
    (input) => {
      expect(issuesOf(input)).toMatchObject([{ code: 'format/not-a-scenario' }]);
    },
  );

  it('refuses another version with nothing else said', () => {
    expect(issuesOf({ format: 'holdfast-scenario', version: 9 })).toMatchObject([{ code: 'format/unknown-version' }]);
  });

  it('refuses absurd sizes with one issue, before looking at the entries', () => {
    const nodes = Array.from({ length: 20_001 }, () => 'not a node');
    expect(issuesOf(put(document(), 'designs.0.mesh.nodes', nodes))).toMatchObject([
      { code: 'format/too-large', path: 'designs[0].mesh.nodes' },
    ]);
    expect(issuesOf(put(document(), 'designs.0.mesh.nodes.0.needs', Array(33).fill(0)))).toMatchObject([
      { code: 'format/too-large', path: 'designs[0].mesh.nodes[0].needs' },
    ]);
    expect(issuesOf(put(document(), 'basemap.coast.0', Array(5_001).fill([0, 0])))).toMatchObject([
      { code: 'format/too-large', path: 'basemap.coast[0]' },
    ]);
  });

  it('lists at most a hundred issues and counts the rest', () => {
    const issues = issuesOf(put(document(), 'designs.0.mesh.nodes', Array(500).fill(0)));
    expect(issues).toHaveLength(issueLimit);
    expect(issues.at(-1)).toMatchObject({
      code: 'format/more-issues',
      message: { en: '401 more problems were found.' },
    });
  });

  it('is not moved by prototype keys', () => {
    const text = JSON.stringify(document()).replace(
      '"id":',
      '"__proto__":{"polluted":true},"constructor":{"x":1},"id":',
    );
    const parsed = parseScenarioText(text);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.issues).toContainEqual(
      expect.objectContaining({ code: 'format/unknown-key', path: 'constructor' }),
    );
    expect('polluted' in {}).toBe(false);
    expect(issuesOf(Object.create(document()) as object)).toMatchObject([{ code: 'format/not-a-scenario' }]);
  });
});

describe('parseScenarioText', () => {
  it('reads text, with or without a byte order mark', () => {
    const text = JSON.stringify(exampleScenario());
    expect(parseScenarioText(text).ok).toBe(true);
    expect(parseScenarioText(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each([
    ['{\n "a": 1\n "b": 2}', 'line 3, column 2'],
    ['{"a": tru}', 'line 1, column 7'],
    ['{"a":1} x', 'line 1, column 9'],
    ['[1,2', 'line 1, column 5'],
    ['', 'line 1, column 1'],
    ['{"a":1,}', 'line 1, column 8'],
    ['[1,]', 'line 1, column 4'],
    ['{"a":"\t"}', 'line 1, column 6'],
    ['{"a" 1}', 'line 1, column 6'],
  ])('says where %j stops being JSON', (text, path) => {
    expect(parseScenarioText(text)).toMatchObject({ ok: false, issues: [{ code: 'format/not-json', path }] });
  });

  it('reads a number that overflows as not finite', () => {
    const text = JSON.stringify(exampleScenario()).replace('"horizonHours":24', '"horizonHours":1e999');
    expect(parseScenarioText(text)).toMatchObject({
      ok: false,
      issues: [{ code: 'format/not-a-number', path: 'horizonHours' }],
    });
  });

  it('refuses a huge text before reading it', () => {
    expect(parseScenarioText(' '.repeat(textLimit + 1))).toMatchObject({
      ok: false,
      issues: [{ code: 'format/too-large' }],
    });
  });

  it('survives very deep nesting', () => {
    const parsed = parseScenarioText(
      `{"format":"holdfast-scenario","version":1,"id":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    );
    expect(parsed.ok).toBe(false);
    expect(parseScenarioText('['.repeat(100_000))).toMatchObject({ ok: false, issues: [{ code: 'format/not-json' }] });
  });
});
