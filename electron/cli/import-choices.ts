import { usualLinkKind } from '@scenarios/editing/connect-nodes';
import type { ColumnUse } from '@scenarios/exchange/column-mapping';
import { columnUseText, readColumnUse } from '@scenarios/exchange/column-use-text';
import { nameableServices } from '@scenarios/exchange/draft-flat';
import type { FileChoices } from '@scenarios/exchange/file-choices';
import type { FileFormat } from '@scenarios/exchange/file-formats';
import { formatFacts } from '@scenarios/exchange/file-formats';
import { columnLetter } from '@scenarios/exchange/file-place';
import type { ReadFile } from '@scenarios/exchange/file-reading';
import { readFile } from '@scenarios/exchange/read-file';
import { usualChoices } from '@scenarios/exchange/usual-choices';
import { issue } from '@scenarios/format/issue-texts';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Design, Scenario } from '@scenarios/format/scenario';
import type { LocalText } from '@scenarios/format/text';
import type { ImportArguments } from './exchange-arguments';

const text = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });
const columned: readonly FileFormat[] = ['csv', 'geojson'];
const graphs: readonly FileFormat[] = ['graphml', 'gexf'];
const unplaced: readonly FileFormat[] = [...graphs, 'epanet', 'matpower'];

/** The first option that means nothing for a file of this format. */
function needlessOption(request: ImportArguments, format: FileFormat): string | null {
  const given: readonly (readonly [name: string, given: boolean, takes: readonly FileFormat[]])[] = [
    ['map', request.maps.length > 0, columned],
    ['encoding', request.encoding !== null, ['csv']],
    ['kind', request.kinds.length > 0, columned],
    ['kind', request.nodeKind !== null, [...columned, ...graphs]],
    ['carries', request.carries !== undefined, [...columned, ...graphs]],
    ['place', request.place !== null && request.into !== null, unplaced],
    ['width', request.widthKm !== null, unplaced],
    ['prefix', request.prefix !== undefined, unplaced],
    ['from-design', request.fromDesign !== undefined, ['holdfast']],
  ];
  return given.find(([, here, takes]) => here && !takes.includes(format))?.[0] ?? null;
}

const isUnfit = (option: string, format: FileFormat): Issue =>
  issue(
    'exchange/unsupported',
    `--${option}`,
    text(
      `--${option} means nothing for ${formatFacts[format].name.en}.`,
      `--${option} 不適用於${formatFacts[format].name['zh-Hant']}。`,
    ),
    text('Leave it out.', '請移除此選項。'),
  );

type Column = { readonly name: string; use: ColumnUse };

/** Columns of a file as they were guessed, by the names that `--map` takes. */
export function columnsOf({ table, features }: Pick<ReadFile, 'table' | 'features'>): readonly Column[] {
  if (features !== null) return features.mapping.properties.map(({ name, use }) => ({ name, use }));
  if (table === null) return [];
  const { header, columns } = table.mapping;
  const names = header === null ? [] : (table.head[header] ?? []);
  return columns.map((use, index) => {
    const name = names[index]?.trim() ?? '';
    return { name: name === '' ? columnLetter(index) : name, use };
  });
}

/** The columns with what the user says of them; a field that was given away is nobody else's. */
function mapped(
  columns: readonly Column[],
  request: ImportArguments,
  design: Design,
): Result<readonly Column[], Issue> {
  const next = columns.map((column) => ({ ...column }));
  const said = new Set<Column>();
  for (const { column, field } of request.maps) {
    const found = next.find(({ name }) => name === column) ?? next.find((_, index) => columnLetter(index) === column);
    if (found === undefined)
      return failure(
        issue(
          'exchange/missing-column',
          '--map',
          text(`the file has no column "${column}".`, `檔案沒有「${column}」欄。`),
          text(
            `It has: ${next.map(({ name }) => name).join(', ')}.`,
            `檔案的欄位：${next.map(({ name }) => name).join('、')}。`,
          ),
        ),
      );
    const use = readColumnUse(field, nameableServices(design.mesh.services));
    if (use === null)
      return failure(
        issue(
          'exchange/bad-value',
          '--map',
          text(`"${field}" is no field of a column.`, `「${field}」不是欄位可用的內容。`),
          text(
            'Take a word such as id, name, kind, lon, lat, from, to, ignore, needs:power (kW); --help lists them.',
            '請使用 id、name、kind、lon、lat、from、to、ignore、needs:power (kW) 等字詞；--help 有完整清單。',
          ),
        ),
      );
    found.use = use;
    said.add(found);
  }
  const taken = new Set([...said].map(({ use }) => columnUseText(use).replace(/ \(.*\)$/, '')));
  for (const column of next)
    if (!said.has(column) && taken.has(columnUseText(column.use).replace(/ \(.*\)$/, '')))
      column.use = { field: 'ignore' };
  return success(next);
}

/**
 * How a file is to be read: as the dialog proposes it, with what the command line says beside. Fails where an option does not fit the
 * file or names what is not there.
 */
export function importChoices(
  request: ImportArguments,
  bytes: Uint8Array,
  format: FileFormat,
  scenario: Scenario,
  design: Design,
): Result<FileChoices, Issue> {
  const needless = needlessOption(request, format);
  if (needless !== null) return failure(isUnfit(needless, format));
  const usual = usualChoices(request.path, scenario, design);
  const service = design.mesh.services.find(({ id }) => id === request.carries);
  if (request.carries !== undefined && service === undefined) {
    const known = design.mesh.services.map(({ id }) => id);
    return failure(
      issue(
        'exchange/unknown-service',
        '--carries',
        text(`the design has no service "${request.carries}".`, `設計中沒有服務「${request.carries}」。`),
        text(`It has: ${known.join(', ')}.`, `設計的服務：${known.join('、')}。`),
      ),
    );
  }
  const choices: FileChoices = {
    ...usual,
    prefix: request.into === null ? '' : (request.prefix ?? usual.prefix),
    place: request.place ?? usual.place,
    widthKm: request.widthKm,
    nodeKind: request.nodeKind,
    link: service === undefined ? null : { service: service.id, kind: usualLinkKind(service) },
    encoding: request.encoding,
    design: request.fromDesign ?? null,
  };
  const { maps, kinds, nodeKind, carries } = request;
  const asGuessed = maps.length === 0 && kinds.length === 0 && nodeKind === null && carries === undefined;
  if (!columned.includes(format) || asGuessed) return success(choices);

  const read = readFile(bytes, format, scenario, design.id, choices);
  if (!read.ok) return read;
  const columns = mapped(columnsOf(read.value), request, design);
  if (!columns.ok) return columns;
  const more = {
    nodeKind,
    kinds: [...kinds],
    linkServices: carries === undefined ? [] : [carries],
  };
  const { table, features } = read.value;
  if (features !== null)
    return success({ ...choices, properties: { ...features.mapping, ...more, properties: [...columns.value] } });
  if (table === null) return success(choices);
  const uses = columns.value.map(({ use }) => use);
  const hasEnds = ['from', 'to'].every((end) => uses.some(({ field }) => field === end));
  return success({
    ...choices,
    mapping: { ...table.mapping, ...more, records: hasEnds ? 'links' : 'nodes', columns: uses },
  });
}
