import type { Command } from '@scenarios/format/command';
import { commandText } from '@scenarios/format/exercise/command-text';
import { commandWords } from '@scenarios/format/exercise/words';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { openDocument } from '@ui/state/lab';

/** A command in one line of the current language, by the names of a design of the open document; of its first where that is gone. */
export function sayCommand(command: Command, design: string): string {
  const { scenario } = openDocument;
  const found = scenario?.designs.find(({ id }) => id === design) ?? scenario?.designs[0];
  if (scenario === null || found === undefined) return t(commandWords[command.do]);
  return commandText(command, { mesh: found.mesh, hazards: scenario.hazards }, language.current);
}
