import type { HostError } from '@host/contract/errors';
import type { DocumentVersion } from '@host/contract/host';
import { freeId } from '@scenarios/editing/free-id';
import { compareDocuments, type DocumentDifference } from '@scenarios/format/compare-documents';
import { compareMeshes, type MeshDifference } from '@scenarios/format/compare-meshes';
import type { Result } from '@scenarios/format/result';
import type { Design, Scenario } from '@scenarios/format/scenario';
import type { LocalText } from '@scenarios/format/text';
import { idSet } from './id-set';
import type { AskHost } from './ask-host';
import type { OpenDocument } from './document.svelte';

export type DesignDifference = {
  readonly design: LocalText;
  /** `gone`: only in the version; `came`: only now. */
  readonly standing: 'both' | 'gone' | 'came';
  readonly differences: readonly MeshDifference[];
};

/** Named versions of the open document. */
export class Versions {
  list = $state.raw<readonly DocumentVersion[]>([]);
  error = $state.raw<HostError | null>(null);
  working = $state(false);
  /** The version that is compared with the document as it is now, and how they differ. */
  compared = $state.raw<{
    readonly versionId: string;
    readonly designs: readonly DesignDifference[];
    readonly beside: readonly DocumentDifference[];
  } | null>(null);
  readonly #ask: AskHost;
  readonly #document: OpenDocument;

  constructor(ask: AskHost, document: OpenDocument) {
    this.#ask = ask;
    this.#document = document;
  }

  async load(): Promise<void> {
    this.compared = null;
    const answer = await this.#do(this.#ask('listVersions', {}));
    if (answer !== null) this.list = answer;
  }

  async save(name: string, note: string): Promise<boolean> {
    const saved = await this.#do(this.#ask('saveVersion', { name, note }));
    if (saved !== null) this.list = [saved, ...this.list];
    return saved !== null;
  }

  async remove(versionId: string): Promise<void> {
    await this.#do(this.#ask('removeVersion', { versionId }));
    if (this.error !== null) return;
    this.list = this.list.filter((version) => version.versionId !== versionId);
    if (this.compared?.versionId === versionId) this.compared = null;
  }

  async compare(versionId: string): Promise<void> {
    const now = this.#document.scenario;
    const then = await this.#do(this.#ask('readVersion', { versionId }));
    if (then === null || now === null) return;
    this.compared = { versionId, designs: differences(then, now), beside: compareDocuments(then, now) };
  }

  async restore(versionId: string): Promise<boolean> {
    const scenario = await this.#do(this.#ask('readVersion', { versionId }));
    if (scenario === null) return false;
    return (await this.#do(this.#document.applyEdit({ kind: 'restore', scenario }))) !== null;
  }

  /** Puts the design that is shown, as it was then, beside those of now. */
  async branch(versionId: string, name: (design: Design) => LocalText): Promise<boolean> {
    const now = this.#document.scenario;
    const then = await this.#do(this.#ask('readVersion', { versionId }));
    if (then === null || now === null) return false;
    const source = then.designs.find(({ id }) => id === this.#document.design?.id) ?? then.designs[0];
    if (source === undefined) return false;
    const id = freeId(source.id, idSet(now.designs.map((design) => design.id)));
    const design = { ...source, id, name: name(source) };
    const added = await this.#do(this.#document.applyEdit({ kind: 'add-design', at: now.designs.length, design }));
    if (added !== null) this.#document.designId = id;
    return added !== null;
  }

  async #do<Value>(asked: Promise<Result<Value, HostError>>): Promise<Value | null> {
    this.working = true;
    const answer = await asked;
    this.working = false;
    this.error = answer.ok ? null : (answer.issues[0] ?? null);
    return answer.ok ? answer.value : null;
  }
}

function differences(then: Scenario, now: Scenario): readonly DesignDifference[] {
  const before = new Map(then.designs.map((design) => [design.id, design]));
  const after = new Map(now.designs.map((design) => [design.id, design]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id): DesignDifference[] => {
    const old = before.get(id);
    const present = after.get(id);
    if (old !== undefined && present !== undefined)
      return [{ design: present.name, standing: 'both', differences: compareMeshes(old.mesh, present.mesh) }];
    const only = old ?? present;
    return only === undefined
      ? []
      : [{ design: only.name, standing: old === undefined ? 'came' : 'gone', differences: [] }];
  });
}
