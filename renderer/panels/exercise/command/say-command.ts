import type { Command } from '@scenarios/format/command';
import { commandText } from '@scenarios/format/exercise/command-text';
import { commandWords } from '@scenarios/format/exercise/words';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { openDocument } from '@ui/state/lab';
import { designOfPlan } from './design-of-plan';

/** A command in one line of the current language, by the names of a design of the open document; of its first where that is gone. */
export function sayCommand(command: Command, design: string): string {
  const found = designOfPlan(design);
  if (openDocument.scenario === null || found === null) return t(commandWords[command.do]);
  return commandText(command, { mesh: found.mesh, hazards: openDocument.scenario.hazards }, language.current);
}
