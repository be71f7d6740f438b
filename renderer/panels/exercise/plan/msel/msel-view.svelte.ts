import type { MselPreset } from '@scenarios/exchange/msel/msel-presets';
import { addInject, duplicateInjects } from '@scenarios/editing/exercise/add-injects';
import { changePlan } from '@scenarios/editing/exercise/change-plan';
import { deletePlanRecords } from '@scenarios/editing/exercise/delete-plan-records';
import { moveInjects, moveInjectTo } from '@scenarios/editing/exercise/move-injects';
import { numberInjects } from '@scenarios/editing/exercise/number-injects';
import type { MselField } from '@scenarios/exchange/msel/msel-fields';
import {
  draftStatus,
  deliveryMode,
  injectKind,
  type DraftStatus,
  type Inject,
} from '@scenarios/format/exercise/inject';
import { longestWrittenLine, readText } from '@scenarios/format/exercise/written-text';
import { without } from '@scenarios/format/without';
import { language } from '@ui/i18n/language.svelte';
import { searchWords } from '@ui/state/search-words';
import { planWork as work } from '../plan-work.svelte';

/** A value for one of the fields that a cell of the list can hold; null where it cannot be that. */
function withCell(inject: Inject, field: MselField, value: string): Inject | null {
  switch (field) {
    case 'number':
      return value.trim() === '' ? null : { ...inject, number: value.trim().slice(0, 40) };
    case 'title': {
      const title = { ...inject.title, [language.current]: value.trim() };
      return title.en === '' && title['zh-Hant'] === '' ? null : { ...inject, title };
    }
    case 'from':
    case 'controller':
    case 'fromOrganisation':
    case 'toOrganisation': {
      const text = value.trim().slice(0, longestWrittenLine);
      return { ...inject, [field]: { ...inject[field], [language.current]: text } };
    }
    case 'move':
    case 'group':
      return { ...inject, [field]: value.trim().slice(0, 500) };
    case 'status': {
      const status = draftStatus.safeParse(value);
      return status.success ? { ...inject, status: status.data } : null;
    }
    case 'mode': {
      const mode = deliveryMode.safeParse(value);
      return mode.success ? { ...inject, mode: mode.data } : null;
    }
    case 'kind': {
      const kind = injectKind.safeParse(value);
      return kind.success ? { ...inject, kind: kind.data } : null;
    }
    case 'storyline':
      return value === '' ? without(inject, 'storyline') : { ...inject, storyline: value };
    default:
      return null;
  }
}

/** What of the list of injects is in sight, which lines are chosen, and what is done to them. */
class MselView {
  preset = $state<MselPreset>('hseep');
  query = $state('');
  /** Empty: all. */
  team = $state('');
  status = $state<DraftStatus | ''>('');
  objective = $state('');
  /** Empty: all; `-`: those without one. */
  storyline = $state('');
  lanes = $state(true);
  shift = $state(false);
  moving = $state(false);
  inspectorWidth = $state(400);
  /** Chosen lines beside the one in the form. */
  #chosen = $state.raw<ReadonlySet<string>>(new Set());
  #anchor: string | null = null;

  readonly rows: readonly Inject[] = $derived.by(() => {
    const words = searchWords(this.query);
    return work.ordered.filter((inject) => {
      if (this.team !== '' && inject.to.length > 0 && !inject.to.includes(this.team)) return false;
      if (this.status !== '' && inject.status !== this.status) return false;
      if (this.objective !== '' && !inject.objectives.includes(this.objective)) return false;
      if (
        this.storyline === '-'
          ? inject.storyline !== undefined
          : this.storyline !== '' && inject.storyline !== this.storyline
      )
        return false;
      if (words.length === 0) return true;
      const { number, title, message, expectedResponse, from, controller, notes } = inject;
      const texts = [title, message, expectedResponse, notes].flatMap((text) => [text.en, text['zh-Hant']]);
      const lines = [from, controller].map((text) => readText(text, language.current));
      const all = [number, ...lines, ...texts].join('\n').toLocaleLowerCase();
      return words.every((word) => all.includes(word));
    });
  });
  readonly filtered = $derived(
    this.query.trim() !== '' || [this.team, this.status, this.objective, this.storyline].some((each) => each !== ''),
  );
  /** Inject in the form. */
  readonly front: Inject | null = $derived(work.plan?.injects.find(({ id }) => id === work.front.injects) ?? null);
  readonly chosen: ReadonlySet<string> = $derived.by(() => {
    const there = new Set((work.plan?.injects ?? []).map(({ id }) => id));
    const kept = [...this.#chosen].filter((id) => there.has(id));
    return new Set(kept.length > 0 ? kept : this.front === null ? [] : [this.front.id]);
  });

  clearFilter(): void {
    this.query = '';
    this.team = '';
    this.status = '';
    this.objective = '';
    this.storyline = '';
  }

  choose(id: string, how: 'only' | 'toggle' | 'extend' = 'only'): void {
    if (how === 'toggle') {
      const next = new Set(this.chosen);
      if (next.has(id) && next.size > 1) next.delete(id);
      else next.add(id);
      this.#chosen = next;
      this.#anchor = id;
    } else if (how === 'extend') {
      const ids = this.rows.map((row) => row.id);
      const from = Math.max(0, ids.indexOf(this.#anchor ?? this.front?.id ?? id));
      const to = ids.indexOf(id);
      this.#chosen = new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
    } else {
      this.#chosen = new Set([id]);
      this.#anchor = id;
    }
    work.show('injects', id);
  }

  chooseAll(): void {
    this.#chosen = new Set(this.rows.map(({ id }) => id));
  }

  async add(): Promise<void> {
    let id = '';
    const taken = await work.change((plan) => {
      const { injects, edit } = addInject(plan, this.front?.id ?? null, language.current);
      id = injects[0]?.id ?? '';
      return edit;
    });
    if (!taken) return;
    this.clearFilter();
    this.choose(id);
  }

  async duplicate(): Promise<void> {
    const { chosen } = this;
    let ids: readonly string[] = [];
    const taken = await work.change((plan) => {
      const made = duplicateInjects(plan, chosen);
      ids = made?.injects.map(({ id }) => id) ?? [];
      return made?.edit ?? null;
    });
    const [first] = ids;
    if (!taken || first === undefined) return;
    this.choose(first);
    this.#chosen = new Set(ids);
  }

  async remove(): Promise<void> {
    const { chosen, rows } = this;
    const last = rows.findLastIndex(({ id }) => chosen.has(id));
    const next = rows.slice(last + 1).find(({ id }) => !chosen.has(id)) ?? rows.findLast(({ id }) => !chosen.has(id));
    if (!(await work.change((plan) => deletePlanRecords(plan, 'injects', chosen)))) return;
    if (next === undefined) work.show('injects', null);
    else this.choose(next.id);
  }

  move(seconds: number): Promise<boolean> {
    const { chosen, shift } = this;
    return work.change((plan) => moveInjects(plan, chosen, seconds, shift));
  }

  moveTo(id: string, seconds: number): Promise<boolean> {
    const { shift } = this;
    return work.change((plan) => moveInjectTo(plan, id, seconds, shift));
  }

  renumber(): Promise<boolean> {
    return work.change(numberInjects);
  }

  /** Whether the cell could take the value. */
  async setCell(id: string, field: MselField, value: string): Promise<boolean> {
    let taken = true;
    await work.change((plan) => {
      const inject = plan.injects.find((each) => each.id === id);
      const next = inject === undefined ? null : withCell(inject, field, value);
      taken = next !== null;
      return next === null || JSON.stringify(next) === JSON.stringify(inject)
        ? null
        : changePlan(plan.id, 'edit', { injects: { set: [next] } });
    });
    return taken;
  }
}

export const mselView = new MselView();
