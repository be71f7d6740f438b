import { plainFields } from '@scenarios/exchange/column-mapping';
import { csvEncodings } from '@scenarios/exchange/csv-encoding';
import { mselFields } from '@scenarios/exchange/msel/msel-fields';
import { mselPresets } from '@scenarios/exchange/msel/msel-presets';
import { emptyCellActions, unknownNameActions } from '@scenarios/exchange/msel/read-inject';
import { numberTimes } from '@scenarios/exchange/msel/read-time';
import { fileFormats, formatFacts } from '@scenarios/exchange/file-formats';
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

const formatNames = fileFormats.map((format) => formatFacts[format].name.en).join(', ');
const fieldLines = [plainFields.slice(0, 11), plainFields.slice(11)]
  .map((names) => `                    ${names.join(', ')},`)
  .join('\n');

const mselFieldLines = [mselFields.slice(0, 9), mselFields.slice(9, 18), mselFields.slice(18)]
  .map((names) => `                    ${names.join(', ')}`)
  .join(',\n');

export const usage = `Usage: holdfast <command> [options]

  holdfast simulate <scenario> [options]   strike a mesh and print what was lost
  holdfast merge <shards> [-o <file>]      put the shards of one ensemble or comparison together
  holdfast audit <scenario> [options]      tell what hangs on each part, stores, owners, cost
  holdfast model <name> [options]          run a named analysis model on a random graph or a mesh
  holdfast verify <file.holdfast>          compute stored results again and compare
  holdfast import <file> [options]         bring a file of another program into a document, or make a new one of it
  holdfast export <scenario> [options]     write a design for another program
  holdfast exercise import <file> [options]      bring a list of injects or an alert into an exercise plan
  holdfast exercise export <scenario> [options]  write the injects of an exercise plan as a list

<scenario> is a bundled scenario (hokkaido-2018, pilot-district, island), a .holdfast document or a .json file.
Files are read only, never changed, but for what -o, --to and --into name.

Options of simulate
  --design <id>     design of the mesh; default: the first
  --against <id>    a second design: both meet the same draws, and what is printed is the first less the second with 95 %
                    intervals; needs --runs. --until-width then looks at the mean of that difference
  --hazard <id>     hazard that strikes it; default: the first
  --template <id>   a ready-made hazard instead, fitted to the mesh of the design: one of
${templateLines}
  --runs <n>        an ensemble of n runs, 1 to 100000; left out: one run, the scenario as written
  --seed <n>        seed of all draws, 0 to 4294967295; default: 1
  -o, --output <file>   also write the ensemble or comparison, with its curves, as JSON; with --shard: the shard
  --streaming       count the curves instead of keeping every value: memory does not grow with the runs' curves; bands
                    are within 0.001 of a share and 0.4 % of any other value, those of a difference within 0.002
  --shard <k/n>     do only the k-th of n parts of the runs, for merge; 1/n to n/n
  --until-width <measure>=<half width>[%]
                    end as soon as the mean of the measure is known to so much, in its unit or in % of the mean;
                    --runs is then the most runs. Looked at after 100 runs and after each 100 more; the chance of
                    missing the mean is shared out over all these looks (Student t, Bonferroni)
  --confidence <c>  of that interval; default: 0.95
  --minimum-runs <n>, --check-every <n>   when to look; default: 100

Options of audit
  --design <id>     design of the mesh; default: the first
  --worst-sets <k>  for each power service also the k links or nodes, 1 to 10, whose loss together forces most load to be shed
                    with generation set freely (DC model). Up to 100000 sets all are looked at; beyond, the search is
                    greedy with swaps, and says how much worse a set it missed could be
  --losing <what>   links (default) or nodes, with their links, load and generation

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

import reads ${formatNames}.
It does what the import of the window does, and lists the same: new, changed, same, left out, each with its line. What a file
has and cannot be taken is left out and said on standard error; a file that cannot be read at all changes nothing.

Options of import
  --into <file.holdfast>  change this document, map layers in a step of undo of their own; it must not be open elsewhere
  --to <new file>   or make a new .holdfast or .json file (-o is the same): of a MATPOWER case a scenario with the loss of its
                    most loaded branch, of a Holdfast scenario the whole of it, of any other file a mesh of its own
  --dry-run         tell what would happen, line by line, and change nothing
  --force           with --to: replace a file that is there
  --design <id>     design of the document; default: the first
  --mode <mode>     records that stand already: update (default) takes what the file says, keep leaves them, add puts
                    those of the file beside them
  --map <column>=<field>  what a column of a table, or a property of map features, holds; as often as needed. The column
                    by its name or its letter. The field is one of
${fieldLines}
                    length (m), capacity (MW) for all that a link carries, or of one service, with the unit of the column:
                    needs:power (kW), provides:water (m³/h), stores:water:tank (m³), capacity:data (Gbit/s)
  --kind <kind>     kind of sites that do not say; --kind <word>=<kind> for a word of the file
  --carries <service>     what links carry that do not say
  --encoding <name> of a table: ${csvEncodings.join(', ')}; default: as it is found
  --format <name>   ${fileFormats.join(', ')}; default: as the file tells
  --place <lon,lat> middle of a file that has no places; --width <km> its longer side
  --prefix <text>   goes before ids of graphs, networks and cases; default with --into: the name of the file
  --from-design <id>      design of a Holdfast scenario that is taken; default: the first

Options of export
  --to <file>       the file to write; --force replaces one that is there
  --format <name>   csv (two files, -sites.csv and -links.csv), csv-sites, csv-links, geojson, graphml, gexf, json (the whole
                    scenario); default: by the ending of the file
  --design <id>     default: the first
What the format cannot hold is said on standard error, with numbers.

exercise import reads Excel workbooks and CSV with any headings in any order, in English or Chinese, and alerts of CAP 1.2. It does
what the import of the window does: new, changed, same, refused, each with its line; the same file imported again changes nothing.

Options of exercise import
  --into <file.holdfast>  the document with the plan, changed in one step of undo; it must not be open elsewhere
  --exercise <id>   default: the first plan
  --dry-run         tell what would happen, line by line and cell by cell, and change nothing
  --map <column>=<field>  what a column holds, as often as needed. The column by its name or its letter; text fields may say
                    their language (message:en, message:zh). The field is keep (into the notes), ignore, or one of
${mselFieldLines}
  --sheet <name>    sheet of a workbook; default: the one with the list
  --encoding <name> of a CSV file: ${csvEncodings.join(', ')}; default: as it is found
  --times <how>     what 14:30 means: clock or relative (after the start); default: as heading and values tell
  --numbers <unit>  what a plain number means as a time: ${numberTimes.join(', ')}; default: minutes
  --language <code> en or zh-Hant, of texts that do not tell it; default: that of the headings
  --unknown-names <how>   teams, objectives and storylines that the plan lacks: ${unknownNameActions.join(', ')}; default: create
  --empty-cells <how>     ${emptyCellActions.join(', ')}; default: keep
  --missing <how>   injects of the plan that the file lacks: keep, remove; default: keep
  --actual          take an alert of the status Actual into the exercise; without it, it is refused

Options of exercise export
  --to <file>       the .xlsx or .csv file to write; --force replaces one that is there
  --exercise <id>   default: the first plan
  --preset <name>   ${mselPresets.join(', ')}; default: hseep
  --format <name>   xlsx or csv; default: by the ending of the file
  --language <code> en or zh-Hant; default: as the terminal
  --times <how>     relative (T+1:30) or clock; default: relative

Options of all
  --threads <n>     worker threads, 1 to 64; default: one for each core, at most 8. The result is the same with any.
  --json            print one JSON document on standard output
  --help, --version

Progress goes to standard error, and only to a terminal. Ctrl+C and SIGTERM cancel.

Exit codes
  0    done; verify: every result of the present document was obtained again, older ones are only listed
  1    verify: a digest or a figure differs, or a result cannot be read
  2    wrong use of the command line
  3    the scenario, document or file cannot be used
  4    the simulation failed
  130  cancelled; 143 by SIGTERM. Neither leaves anything half-written
`;
