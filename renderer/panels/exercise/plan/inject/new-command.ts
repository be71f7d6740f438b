import { command as commandSchema, type Command, type CommandKind } from '@scenarios/format/command';
import { describeField, type ShapeFields } from '@scenarios/format/describe-field';
import { commandHelp } from '@scenarios/format/help/exercise-command';
import { firstRecord, type FormContext } from '@ui/panels/form/form-context';

const shape = describeField(commandSchema);

/** Fields of a kind of command, without the one that says its kind. */
export function fieldsOfCommand(kind: CommandKind): ShapeFields {
  const variant = shape.kind === 'variants' ? shape.variants.find(({ value }) => value === kind) : undefined;
  const { do: _, ...fields } = variant?.fields ?? {};
  void _;
  return fields;
}

/** Figures to begin with where the least one would do nothing. */
const usual: Readonly<Record<string, number>> = { share: 0.5, factor: 1.5, amount: 10 };

/** A command of a kind, about the first thing of the mesh that it can be about; null where the mesh has none. */
export function newCommand(kind: CommandKind, context: FormContext): Command | null {
  const fields = fieldsOfCommand(kind);
  const [node] = context.candidates('node');
  const [link] = context.candidates('link');
  const first = firstRecord(fields, commandHelp, context);
  for (const key of Object.keys(first)) if (usual[key] !== undefined) first[key] = usual[key];
  if ('target' in fields) first['target'] = node === undefined ? undefined : { node: node.id };
  if ('route' in fields) first['route'] = link === undefined ? undefined : { link: link.id };
  for (const [key, help] of Object.entries(commandHelp))
    if (
      key in first &&
      'refersTo' in help &&
      help.refersTo !== undefined &&
      context.candidates(help.refersTo).length === 0
    )
      return null;
  const parsed = commandSchema.safeParse({ ...first, do: kind });
  return parsed.success ? parsed.data : null;
}
