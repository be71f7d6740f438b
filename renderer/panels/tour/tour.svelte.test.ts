import { blankScenario } from '@scenarios/templates/blank-scenario';
import type { Design } from '@scenarios/format/scenario';
import { placeNode } from '@scenarios/editing/place-node';
import { applyEdit } from '@scenarios/format/apply-edit';
import { describeEdit } from '@scenarios/format/describe-edit';
import { moveNodes } from '@scenarios/editing/move-nodes';
import type { Edit } from '@scenarios/format/edit';
import { beforeEach, describe, expect, it } from 'vitest';
import { tourSteps } from './steps';
import { Tour } from './tour.svelte';
import type { TourWorld } from './tour-step';

const place = { lon: 121, lat: 24 };

/** A world that is edited as a user would, without a page. */
class FakeWorld {
  scenario = blankScenario({ title: { en: 'Test', 'zh-Hant': '測試' }, place, start: '2027-01-01T08:00:00+08:00' });
  readonly document: { info: TourWorld['document']['info']; design: Design | null } = { info: null, design: null };
  readonly editor: { -readonly [Key in keyof TourWorld['editor']]: TourWorld['editor'][Key] } = {
    on: false,
    tool: 'select',
    kind: 'community',
  };
  readonly selection = { node: null, link: null };
  readonly view: TourWorld['view'] = { centre: 'map', sideTab: 'inspector' };
  readonly runs: TourWorld['runs'] = { run: null, outdated: false };
  readonly versions: TourWorld['versions'] = { list: [] };
  readonly lens = () => 'none' as const;
  #revision = 0;

  constructor() {
    this.document.design = this.#design();
  }

  #design(): Design {
    const [design] = this.scenario.designs;
    if (design === undefined) throw new Error('no design');
    return design;
  }

  apply(edit: Edit): void {
    const applied = applyEdit(this.scenario, edit);
    if (!applied.ok) throw new Error('refused');
    this.scenario = applied.value.scenario;
    this.#revision += 1;
    this.document.design = this.#design();
    this.document.info = {
      path: 'a',
      revision: this.#revision,
      undo: describeEdit(edit),
      redo: null,
    } as TourWorld['document']['info'];
  }

  add(): string {
    const { node, edit } = placeNode(this.#design(), 'school', place);
    this.apply(edit);
    return node.id;
  }

  move(id: string): void {
    const edit = moveNodes(this.#design(), new Map([[id, { lon: 121.5, lat: 24 }]]));
    if (edit === null) throw new Error('nothing moved');
    this.apply(edit);
  }
}

describe('the tour', () => {
  let world: FakeWorld;
  let tour: Tour;
  let waiting: (() => void)[];
  beforeEach(() => {
    world = new FakeWorld();
    waiting = [];
    tour = new Tour(world, (work) => {
      waiting.push(work);
      return () => {
        waiting = waiting.filter((each) => each !== work);
      };
    });
    tour.begin();
  });
  const pass = (): void => {
    for (const work of waiting.splice(0)) work();
  };

  it('ticks what is done and goes on only when the last task is', () => {
    tour.look();
    expect(tour.ticked).toEqual([false, false, false]);
    world.editor.on = true;
    tour.look();
    expect(tour.ticked).toEqual([true, false, false]);
    expect(tour.due).toBe(1);
    expect(waiting).toEqual([]);
    world.add();
    tour.look();
    expect(tour.ticked).toEqual([true, true, true]);
    expect(tour.at).toBe(0);
    pass();
    expect(tour.at).toBe(1);
  });

  it('keeps a tick when its reason goes away again', () => {
    world.editor.on = true;
    tour.look();
    world.editor.on = false;
    tour.look();
    expect(tour.ticked[0]).toBe(true);
  });

  it('counts only what was done since the step began', () => {
    const id = world.add();
    world.move(id);
    tour.next();
    tour.look();
    expect(tour.done).toBe(false);
    world.move(world.add());
    tour.look();
    expect(tour.done).toBe(true);
  });

  it('does not run ahead after a skip, nor twice', () => {
    world.add();
    tour.look();
    expect(waiting.length).toBe(1);
    tour.next();
    expect(waiting).toEqual([]);
    pass();
    expect(tour.at).toBe(1);
  });

  it('goes back without moving on by itself', () => {
    tour.next();
    world.editor.on = true;
    tour.back();
    tour.look();
    expect(tour.at).toBe(0);
    expect(tour.ticked[0]).toBe(true);
    expect(waiting).toEqual([]);
    tour.back();
    expect(tour.at).toBe(0);
  });

  it('ends with a card after the last step, and leaves nothing behind', () => {
    for (let count = 0; count < 20; count += 1) tour.next();
    expect(tour.at).toBe(tourSteps.length);
    expect(tour.over).toBe(true);
    expect(tour.step).toBeNull();
    expect(tour.control).toBeNull();
    tour.end();
    tour.look();
    expect(tour.at).toBeNull();
    expect(tour.over).toBe(false);
  });

  it('points at the site of the tour once it is there', () => {
    tour.next();
    world.editor.on = true;
    tour.look();
    expect(tour.control?.on).toBe('page');
    const id = world.add();
    expect(tour.control).toEqual({ on: 'map', node: id });
  });
});
