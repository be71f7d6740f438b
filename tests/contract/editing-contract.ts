import { node } from '@scenarios/format/node';
import type { ObservableHost } from '@host/contract/connection';
import type { Edit } from '@scenarios/format/edit';
import { expect, it } from 'vitest';
import { codeOf, valueOf } from './follow-job';

const slug = 'pilot-district';
const setDelay: Edit = {
  kind: 'set-parameter',
  id: 'power.blackstart.delay',
  override: { id: 'power.blackstart.delay', value: 3, quality: 'judgement', note: 'contract test' },
};

/** Versions, empty documents, search and coverage: the part of the contract of a host that an editor needs. */
export function describeEditingContract(host: () => ObservableHost, restart: () => Promise<void>): void {
  it('keeps named versions of a document, and restores one as an edit that can be undone', async () => {
    const { path } = valueOf(await host().createDocument({ slug }));
    const original = valueOf(await host().readScenario({}));
    const first = valueOf(await host().saveVersion({ name: 'As received', note: '' }));
    await host().applyEdit({ edit: setDelay });
    const second = valueOf(await host().saveVersion({ name: 'Slower', note: 'after the review' }));
    await restart();
    valueOf(await host().openDocument({ path }));
    const listed = valueOf(await host().listVersions({}));
    expect(listed).toEqual([second, first]);
    const scenario = valueOf(await host().readVersion({ versionId: first.versionId }));
    expect(scenario).toEqual(original);
    const edited = valueOf(await host().readScenario({}));
    expect(valueOf(await host().applyEdit({ edit: { kind: 'restore', scenario } }))).toMatchObject({
      undo: { action: 'restore', subject: 'scenario' },
    });
    expect(valueOf(await host().readScenario({}))).toEqual(original);
    await host().undo({});
    expect(valueOf(await host().readScenario({}))).toEqual(edited);
    valueOf(await host().removeVersion({ versionId: second.versionId }));
    expect(codeOf(await host().readVersion({ versionId: second.versionId }))).toBe('version/unknown');
    expect(valueOf(await host().listVersions({}))).toEqual([first]);
    expect(valueOf(await host().saveVersion({ name: 'Again', note: '' })).versionId).not.toBe(first.versionId);
  });

  it('starts a document with an empty mesh, and finds what is written in it in both languages', async () => {
    const title = { en: 'My island', 'zh-Hant': '我的島' };
    const { path } = valueOf(await host().createBlank({ title, place: { lon: 121, lat: 24 } }));
    expect(path).toContain('My island');
    const scenario = valueOf(await host().readScenario({}));
    expect(scenario.title).toEqual(title);
    const design = scenario.designs[0]?.id ?? '';
    const search = async (text: string) =>
      valueOf(await host().search({ design, text, limit: 10 })).map(({ id }) => id);
    expect(await search('hospital')).toEqual([]);
    const position = { lon: 121, lat: 24 };
    const site = (id: string, en: string, zhHant: string, more: object = {}) => ({
      at: 0,
      value: node.parse({ id, name: { en, 'zh-Hant': zhHant }, kind: 'clinic', position, ...more }),
    });
    const change = { kind: 'change-mesh', design, action: 'add' } as const;
    const nodes = {
      remove: [],
      set: [],
      add: [
        site('n1', 'North clinic 50%_', '北診所'),
        { ...site('n2', 'Harbour', '港口', { owner: 'North Company' }), at: 1 },
      ],
    };
    valueOf(await host().applyEdit({ edit: { ...change, nodes } }));
    expect(await search('clinic')).toEqual(['n1', 'n2']);
    expect(await search('north')).toEqual(['n1', 'n2']);
    expect(await search('company')).toEqual(['n2']);
    expect(await search('港口')).toEqual(['n2']);
    expect(await search('港')).toEqual(['n2']);
    expect(await search('0%')).toEqual(['n1']);
    expect(await search('north 北診')).toEqual(['n1']);
    expect(await search('"')).toEqual([]);
    expect(await search('north) OR (body')).toEqual([]);
    await host().undo({});
    expect(await search('clinic')).toEqual([]);
    expect(codeOf(await host().search({ design: 'none', text: 'x', limit: 1 }))).toBe('run/unknown-design');
    expect(codeOf(await host().createBlank({ title, place: { lon: 121, lat: 24 }, path }))).toBe('document/exists');
  });

  it('tells who can walk to sites of a kind', async () => {
    valueOf(await host().createDocument({ slug }));
    const { designs } = valueOf(await host().readScenario({}));
    const design = designs[0]?.id ?? '';
    const near = valueOf(await host().readCoverage({ design, kinds: ['hospital'], minutes: 15 }));
    const far = valueOf(await host().readCoverage({ design, kinds: ['hospital'], minutes: 600 }));
    expect(near.people).toBe(60_000);
    expect(near.within[0]).toBeLessThan(far.within[0]);
    expect(far.within).toEqual([60_000, 0, 0]);
    expect(near.gaps.length).toBeGreaterThan(0);
    expect(far.gaps).toEqual([]);
    const none = valueOf(await host().readCoverage({ design, kinds: ['nuclear-plant'], minutes: 15 }));
    expect(none.gaps[0]?.nearestMinutes).toBeNull();
    expect(codeOf(await host().readCoverage({ design: 'none', kinds: [], minutes: 15 }))).toBe('run/unknown-design');
  });
}
