import { hazardTemplates } from '@scenarios/templates/hazards';
import type { ModelParameterName } from '@workers/models/model-parameters';
import { modelParameters } from '@workers/models/model-parameters';
import { namedModels } from '@workers/models/named-models';

const modelLines = Object.entries(namedModels)
  .map(([name, { parameters }]) => `  ${name.padEnd(20)} ${parameters.map((each) => `--${each}`).join(' ')}`)
  .join('\n');
const modelParameterLines = (Object.keys(modelParameters) as readonly ModelParameterName[])
  .map((name) => {
    const { default: usual, min, max, help } = modelParameters[name];
    return `  --${name.padEnd(15)} ${help}; ${String(min)} to ${String(max)}, default ${String(usual)}`;
  })
  .join('\n');

const templateLines = hazardTemplates
  .map(({ id, name }) => `                      ${id.padEnd(22)} ${name.en}`)
  .join('\n');

export const usage = `Usage: holdfast <command> [options]

  holdfast simulate <scenario> [options]   strike a mesh and print what was lost
  holdfast merge <shards> [-o <file>]      put the shards of one ensemble together
  holdfast audit <scenario> [options]      tell what hangs on each part, stores, owners, cost
  holdfast model <name> [options]          run a named analysis model on a random graph or a mesh
  holdfast verify <file.holdfast>          compute stored results again and compare
  holdfast import <case.m> -o <file.json>  make a scenario of a MATPOWER case file (format version 2)

<scenario> is a bundled scenario (hokkaido-2018, pilot-district, island), a .holdfast document or a .json file.
Files are read only, never changed, but for what -o names.

Options of simulate
  --design <id>     design of the mesh; default: the first
  --against <id>    a second design: both meet the same draws, and what is printed is the first less the second with 95 %
                    intervals; needs --runs. --until-width then looks at the mean of that difference
  --hazard <id>     hazard that strikes it; default: the first
  --template <id>   a ready-made hazard instead, fitted to the mesh of the design: one of
${templateLines}
  --runs <n>        an ensemble of n runs, 1 to 100000; left out: one run, the scenario as written
  --seed <n>        seed of all draws, 0 to 4294967295; default: 1
  -o, --output <file>   also write the ensemble, with its curves, as JSON; with --shard: the shard
  --streaming       count the curves instead of keeping every value: memory does not grow with the runs' curves; bands
                    are within 0.001 of a share and 0.4 % of any other value
  --shard <k/n>     do only the k-th of n parts of the runs, for merge; 1/n to n/n
  --until-width <measure>=<half width>[%]
                    end as soon as the mean of the measure is known to so much, in its unit or in % of the mean;
                    --runs is then the most runs. Looked at after 100 runs and after each 100 more; the chance of
                    missing the mean is shared out over all these looks (Student t, Bonferroni)
  --confidence <c>  of that interval; default: 0.95
  --minimum-runs <n>, --check-every <n>   when to look; default: 100

Options of audit
  --design <id>     design of the mesh; default: the first
  --worst-sets <k>  for each power service also the k links, 1 to 10, whose loss together forces most load to be shed
                    with generation set freely (DC model). Up to 100000 sets all are looked at; beyond, the search is
                    greedy with swaps, and says how much worse a set it missed could be

Models, and their parameters
${modelLines}
${modelParameterLines}
  --scenario <scenario> [--design <id>] [--service <id>]
                    take the links of a mesh instead of a random graph, or only those that carry a service
  --remove <node>   motter-lai: the node that is lost first; default: the most loaded
  --seed <n>        seed of graph and draws; default: 1

merge checks that all shards come from one scenario, request and engine, and that no run is missing or there twice. The
result is that of one machine, bit for bit: with -o <file.json> the same file as simulate -o writes, with
-o <file.holdfast> a result in that document, without -o on standard output.

import writes a scenario whose hazard is the loss of the most loaded branch, and says what it made and what it left out. It
reads tables of numbers only and calculates nothing; a file that is there already is left as it is.

Options of all
  --threads <n>     worker threads, 1 to 64; default: one for each core, at most 8. The result is the same with any.
  --json            print one JSON document on standard output
  --help, --version

Progress goes to standard error, and only to a terminal. Ctrl+C cancels.

Exit codes
  0    done; verify: every result of the present document was obtained again, older ones are only listed
  1    verify: a digest or a figure differs, or a result cannot be read
  2    wrong use of the command line
  3    the scenario or document cannot be used
  4    the simulation failed
  130  cancelled
`;
