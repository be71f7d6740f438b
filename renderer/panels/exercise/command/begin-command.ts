import { command as commandSchema, type Command, type CommandKind } from '@scenarios/format/command';
import { describeField, type FieldShape, type ShapeFields } from '@scenarios/format/describe-field';
import { commandHelpOf } from '@scenarios/format/help/exercise-command';
import type { FieldText } from '@scenarios/format/help/field-help';
import { t } from '@ui/i18n/translate';
import { firstValue, isDraft, type Draft, type FormContext } from '@ui/panels/form/form-context';

const shape = describeField(commandSchema);

/** Fields of a kind of command, without the one that says its kind; what it costs and how soon it takes effect come last. */
export function fieldsOfCommand(kind: CommandKind): ShapeFields {
  const variant = shape.kind === 'variants' ? shape.variants.find(({ value }) => value === kind) : undefined;
  const { do: _, cost, delayMinutes, ...fields } = variant?.fields ?? {};
  void _;
  return {
    ...fields,
    ...(cost === undefined ? {} : { cost }),
    ...(delayMinutes === undefined ? {} : { delayMinutes }),
  };
}

/** What to begin with where the least, or the first, would do nothing; what may be without an end has none. */
const usual: Draft = { share: 0.5, factor: 1.5, amount: 10, on: true, policy: 'life-first' };

/** Whether a field names something of the mesh or the document. */
const names = (field: FieldShape, help: FieldText | undefined): boolean =>
  help?.refersTo !== undefined || field.kind === 'alternatives';

/** Where a command is: its site, link or right-of-way, in whichever field that stands. */
function placeOf(draft: Draft): Draft {
  for (const place of [draft['target'], draft['route']]) if (isDraft(place)) return place;
  return typeof draft['node'] === 'string' ? { node: draft['node'] } : {};
}

/** What another kind has in common with a draft: fields that mean the same in both, and the place. */
function inCommon(kind: CommandKind, draft: Draft): Draft {
  const before = typeof draft['do'] === 'string' ? commandHelpOf(draft['do'] as CommandKind) : {};
  const help = commandHelpOf(kind);
  const fields = fieldsOfCommand(kind);
  const kept = Object.entries(draft).filter(
    ([key]) => key in fields && help[key] === before[key] && !['target', 'route', 'node'].includes(key),
  );
  const place = placeOf(draft);
  const isRoute = 'link' in place || 'rightOfWay' in place;
  return {
    ...Object.fromEntries(kept),
    ...('target' in fields && Object.keys(place).length > 0 ? { target: place } : {}),
    ...('route' in fields && isRoute ? { route: place } : {}),
    ...('node' in fields && 'node' in place ? place : {}),
  };
}

/**
 * A draft of a command of a kind, with usual figures. What it is about stays open, but for what a draft of another kind has in
 * common with it.
 */
export function beginCommand(kind: CommandKind, context: FormContext, from: Draft = {}): Draft {
  const help = commandHelpOf(kind);
  const first = Object.entries(fieldsOfCommand(kind)).flatMap(([key, field]) =>
    field.optional || names(field, help[key])
      ? []
      : [[key, usual[key] ?? (field.nullable ? null : firstValue(field, help[key], context))]],
  );
  return { do: kind, ...Object.fromEntries(first), ...inCommon(kind, from) };
}

/** A command of a kind, about the first thing that it can be about where `from` says nothing; null where there is none. */
export function newCommand(kind: CommandKind, context: FormContext, from: Draft = {}): Command | null {
  const help = commandHelpOf(kind);
  const draft = beginCommand(kind, context, from);
  const open = Object.entries(fieldsOfCommand(kind)).flatMap(([key, field]) => {
    if (key in draft || !names(field, help[key])) return [];
    const target = help[key]?.refersTo;
    const found = target === undefined ? undefined : context.candidates(target)[0]?.id;
    if (field.kind === 'list') return found === undefined ? [] : [[key, [found]]];
    return [[key, target === undefined ? firstValue(field, help[key], context) : found]];
  });
  return readCommand({ ...draft, ...Object.fromEntries(open) });
}

/** The command that a draft is; null where something is still to be filled in. */
export function readCommand(draft: Draft | null): Command | null {
  const parsed = commandSchema.safeParse(draft);
  return parsed.success ? parsed.data : null;
}

/** Labels of the fields of a draft that are still to be filled in. */
export function openFields(draft: Draft): readonly string[] {
  const parsed = commandSchema.safeParse(draft);
  if (parsed.success || typeof draft['do'] !== 'string') return [];
  const help = commandHelpOf(draft['do'] as CommandKind);
  const keys = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return [...keys].flatMap((key) => (help[key] === undefined ? [] : [t(help[key].label)]));
}
