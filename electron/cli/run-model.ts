import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import type { ModelFigure } from '@workers/models/named-models';
import { namedModels } from '@workers/models/named-models';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { ModelArguments } from './arguments';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { loadScenario } from './load-scenario';
import { modelGraph } from './model-graph';
import type { CommandTools } from './simulate';
import { describeError, printable } from './terminal';

type Graph = { readonly links: Links; readonly ids: readonly string[] | null; readonly about: string };

/** Milliseconds of work between looks at the signal. */
const patience = 100;
/** Where a model asks for no graph. */
const noGraph: Graph = {
  links: { nodeCount: 0, from: new Int32Array(0), to: new Int32Array(0) },
  ids: null,
  about: '',
};

async function graphOf(request: ModelArguments, tools: CommandTools): Promise<Result<Graph, HostError>> {
  const { nodes, degree } = request.values;
  if (request.scenario === undefined) {
    const count = Math.round((nodes * degree) / 2);
    const links = generateRandom(nodes, count, request.seed);
    return success({ links, ids: null, about: `random graph, ${String(nodes)} nodes, ${String(count)} links` });
  }
  const loaded = await loadScenario(request.scenario, tools);
  if (!loaded.ok) return loaded;
  const { designs, id } = loaded.value;
  const wanted = request.design ?? designs[0]?.id ?? '';
  const mesh = designs.find((candidate) => candidate.id === wanted)?.mesh;
  if (mesh === undefined)
    return failure(
      hostError('run/unknown-design', { detail: `${wanted}; known: ${designs.map((each) => each.id).join(', ')}` }),
    );
  const { ids, ...links } = modelGraph(mesh, request.service);
  const of = request.service === undefined ? '' : `, ${request.service}`;
  const size = `${String(links.nodeCount)} nodes, ${String(links.from.length)} links`;
  return success({ links, ids, about: `${id} · ${wanted}${of}: ${size}` });
}

const line = ({ name, value, unit }: ModelFigure): string =>
  `  ${name.padEnd(42)} ${(value === null ? '–' : String(Number(value.toPrecision(6)))).padStart(12)} ${value === null ? '' : unit}`.trimEnd();

/** Runs a named analysis model on a random graph, a mesh or a population, and prints its figures beside those of the theory. */
export async function runModel(request: ModelArguments, tools: CommandTools): Promise<ExitCode> {
  const { terminal, signal } = tools;
  const wrong = (message: string): ExitCode => {
    terminal.report(message);
    return exitCode.usage;
  };
  const model = namedModels[request.model];
  if (model === undefined) throw new Error(`No model ${request.model}.`);
  const graph = model.mostNodes === null ? success(noGraph) : await graphOf(request, tools);
  if (!graph.ok) {
    terminal.report(describeError(graph.issues[0] ?? hostError('host/bug'), terminal.language));
    return exitCode.badInput;
  }
  const { links, ids, about } = graph.value;
  if (model.mostNodes !== null && links.nodeCount < 2)
    return wrong('The graph has fewer than 2 nodes: name another --service, or none.');
  if (model.mostNodes !== null && links.nodeCount > model.mostNodes)
    return wrong(
      `${request.model} takes graphs of at most ${String(model.mostNodes)} nodes; this has ${String(links.nodeCount)}.`,
    );
  const pairs = (links.nodeCount * (links.nodeCount - 1)) / 2;
  if (request.model === 'mutual-percolation' && links.from.length > pairs)
    return wrong('The mesh has more links than pairs of nodes; no random graph has as many.');
  const removed = request.remove === undefined ? -1 : (ids?.indexOf(request.remove) ?? Number(request.remove));
  if (request.remove !== undefined && !(Number.isInteger(removed) && removed >= 0 && removed < links.nodeCount))
    return wrong(
      `--remove: there is no node "${request.remove}"; ${ids === null ? `nodes are 0 to ${String(links.nodeCount - 1)}` : 'give the id of a node of the graph'}.`,
    );

  const work = model.run(request.values, { links, random: ids === null }, request.seed, removed);
  let rested = performance.now();
  let step = work.next();
  for (let done = 0; step.done !== true; step = work.next(), done += 1) {
    if (performance.now() - rested < patience) continue;
    terminal.progress?.(done, request.values.runs);
    await new Promise(setImmediate);
    if (signal.aborted) {
      terminal.report(describeError(hostError('job/cancelled'), terminal.language));
      return exitCode.cancelled;
    }
    rested = performance.now();
  }
  terminal.progress?.(1, 1);
  const figures = step.value;
  const parameters = Object.fromEntries(
    model.parameters
      .filter((name) => ids === null || (name !== 'nodes' && name !== 'degree'))
      .map((name) => [name, request.values[name]]),
  );
  if (request.json) {
    const head = { model: request.model, source: model.source, seed: request.seed, graph: about === '' ? null : about };
    terminal.out(JSON.stringify({ ...head, parameters, figures }, null, 2));
  } else {
    terminal.out(`${model.title} (${model.source})`);
    if (about !== '') terminal.out(printable(about));
    terminal.out(
      [...Object.entries(parameters), ['seed', request.seed] as const]
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(' · '),
    );
    terminal.out(figures.map(line).join('\n'));
  }
  return exitCode.ok;
}
