import type { DocumentInfo, EditApplied } from '@host/contract/host';
import type { HostError } from '@host/contract/errors';
import type { HostEvent } from '@host/contract/events';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Edit } from '@scenarios/format/edit';
import type { MeshLink } from '@scenarios/format/link';
import type { MeshNode } from '@scenarios/format/node';
import type { Result } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import type { LocalText } from '@scenarios/format/text';
import type { Service } from '@scenarios/format/service';
import type { AskHost } from './ask-host';
import { groupBy, indexBy } from './index-by';

type Outcome = Promise<Result<DocumentInfo, HostError>>;
/** Makes an edit of the document as it is when its turn has come; null where there is nothing to do. */
export type MakeEdit = (scenario: Scenario) => Edit | null;

const none: readonly never[] = [];
const nothingOpen: Result<DocumentInfo, HostError> = { ok: false, issues: [] };

/** The open document and what is chosen in it: design, hazard, seed. */
export class OpenDocument {
  info = $state.raw<DocumentInfo | null>(null);
  scenario = $state.raw<Scenario | null>(null);
  designId = $state('');
  hazardId = $state('');
  seed = $state(1);
  /** While a document is being opened, created, copied or closed. */
  busy = $state(false);
  readonly #ask: AskHost;
  readonly #onReplaced: () => void;
  readonly #onOpened: () => void;
  /** Ends when the last change that was asked for is done. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Goes up when another document, or none, takes the place of this one. */
  #generation = 0;

  readonly design = $derived(
    this.scenario?.designs.find((design) => design.id === this.designId) ?? this.scenario?.designs[0] ?? null,
  );
  readonly hazard = $derived(
    this.scenario?.hazards.find((hazard) => hazard.id === this.hazardId) ?? this.scenario?.hazards[0] ?? null,
  );
  readonly horizonSeconds = $derived((this.scenario?.horizonHours ?? 0) * 3600);
  // An edit leaves the lists that it does not touch as they are, and with them all that is made of them.
  readonly #nodes = $derived(this.design?.mesh.nodes ?? none);
  readonly #links = $derived(this.design?.mesh.links ?? none);
  readonly #services = $derived(this.design?.mesh.services ?? none);
  readonly nodeById: ReadonlyMap<string, MeshNode> = $derived(indexBy(this.#nodes, (node) => node.id));
  readonly linkById: ReadonlyMap<string, MeshLink> = $derived(indexBy(this.#links, (link) => link.id));
  readonly serviceById: ReadonlyMap<string, Service> = $derived(indexBy(this.#services, (service) => service.id));
  /** Links that touch each node, by node id. */
  readonly linksOfNode: ReadonlyMap<string, readonly MeshLink[]> = $derived(
    groupBy(this.#links, (link) => [link.from, link.to]),
  );

  /**
   * `onReplaced` is called whenever another document, or none, takes the place of this one; `onOpened` once another one
   * has been read.
   */
  constructor(ask: AskHost, onReplaced: () => void, onOpened: () => void = () => undefined) {
    this.#ask = ask;
    this.#onReplaced = onReplaced;
    this.#onOpened = onOpened;
  }

  /** Takes up a document that the host already has open; does nothing where there is none. */
  async resume(): Promise<void> {
    const answer = await this.#ask('currentDocument', {});
    if (answer.ok && answer.value !== null) await this.#take(answer.value);
  }

  create(slug: string, path?: string, overwrite = false): Outcome {
    return this.#enter(this.#ask('createDocument', path === undefined ? { slug } : { slug, path, overwrite }));
  }

  open(path: string): Outcome {
    return this.#enter(this.#ask('openDocument', { path }));
  }

  /** Copies the document and goes on in the copy; what is chosen and shown stays. */
  async saveAs(path: string, overwrite: boolean): Outcome {
    this.busy = true;
    const answer = await this.#ask('saveDocumentAs', { path, overwrite });
    this.busy = false;
    if (answer.ok) this.info = answer.value;
    return answer;
  }

  async close(): Promise<Result<null, HostError>> {
    this.busy = true;
    const answer = await this.#ask('closeDocument', {});
    this.busy = false;
    if (answer.ok) this.#clear();
    return answer;
  }

  /** One step of undo. The host keeps it first; the page then applies the same edit instead of reading it all again. */
  applyEdit(edit: Edit): Outcome {
    return this.change(() => edit);
  }

  /**
   * The same with an edit that is made only when all changes before it are done, so that two in a row never start from the
   * same document and undo each other.
   */
  change(make: MakeEdit): Outcome {
    return this.#inTurn(async () => {
      const edit = this.scenario === null ? null : make(this.scenario);
      if (edit === null) return this.info === null ? nothingOpen : { ok: true, value: this.info };
      const answer = await this.#ask('applyEdit', { edit });
      return answer.ok ? this.#follow({ info: answer.value, edit }) : answer;
    });
  }

  undo(): Outcome {
    return this.#inTurn(() => this.#move(this.#ask('undo', {})));
  }

  redo(): Outcome {
    return this.#inTurn(() => this.#move(this.#ask('redo', {})));
  }

  /** A document with an empty mesh around a place. */
  createBlank(
    title: LocalText,
    place: { readonly lon: number; readonly lat: number },
    path: string,
    overwrite: boolean,
  ): Outcome {
    return this.#enter(this.#ask('createBlank', { title, place, path, overwrite }));
  }

  handle(event: HostEvent): void {
    if (event.kind === 'document-closed') this.#clear();
    if (event.kind === 'document-changed' && this.info !== null && event.revision > this.info.revision)
      void this.#refresh();
  }

  /** Does one change after the other; one that was meant for a document that is gone is left. */
  #inTurn(work: () => Outcome): Outcome {
    const generation = this.#generation;
    const done = this.#turn.then(() => (generation === this.#generation ? work() : nothingOpen));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #refresh(): Promise<void> {
    const answer = await this.#ask('currentDocument', {});
    if (!answer.ok || answer.value === null) return;
    // The page's own edit is told as an event too, before its answer; by now it has been followed.
    if (this.info?.path === answer.value.path && this.info.revision >= answer.value.revision) return;
    await this.#reload(answer.value);
  }

  async #enter(asked: Outcome): Outcome {
    this.busy = true;
    const answer = await asked;
    const result = answer.ok ? await this.#take(answer.value) : answer;
    this.busy = false;
    return result;
  }

  async #move(asked: Promise<Result<EditApplied, HostError>>): Outcome {
    const answer = await asked;
    return answer.ok ? this.#follow(answer.value) : answer;
  }

  /** Reads everything again where this page does not stand just before the edit, as when two came at once. */
  async #follow({ info, edit }: EditApplied): Outcome {
    if (this.scenario !== null && this.info?.path === info.path && this.info.revision === info.revision - 1) {
      const applied = applyEdit(this.scenario, edit);
      if (applied.ok) {
        this.scenario = applied.value.scenario;
        this.info = info;
        return { ok: true, value: info };
      }
    }
    return this.#reload(info);
  }

  async #reload(info: DocumentInfo): Outcome {
    const scenario = await this.#ask('readScenario', {});
    if (!scenario.ok) return scenario;
    if (this.info !== null && info.path === this.info.path && info.revision < this.info.revision)
      return { ok: true, value: this.info };
    this.scenario = scenario.value;
    this.info = info;
    return { ok: true, value: info };
  }

  async #take(info: DocumentInfo): Outcome {
    this.info = null;
    this.#leave();
    const answer = await this.#reload(info);
    if (answer.ok) {
      this.designId = this.scenario?.designs[0]?.id ?? '';
      this.hazardId = this.scenario?.hazards[0]?.id ?? '';
      this.seed = 1;
      this.#onOpened();
    }
    return answer;
  }

  #clear(): void {
    this.info = null;
    this.scenario = null;
    this.designId = '';
    this.hazardId = '';
    this.#leave();
  }

  #leave(): void {
    this.#generation += 1;
    this.#turn = Promise.resolve();
    this.#onReplaced();
  }
}
