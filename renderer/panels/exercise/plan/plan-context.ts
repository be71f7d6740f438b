import type { Exercise } from '@scenarios/format/exercise/exercise';
import { readText } from '@scenarios/format/exercise/written-text';
import type { Design, Scenario } from '@scenarios/format/scenario';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { FormContext, type Candidate } from '@ui/panels/form/form-context';

/** What fields of a plan can name: records of the plan, of its design and of the document. */
export function planContext(scenario: Scenario, plan: Exercise, design: Design | null): FormContext {
  const { current } = language;
  const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof t>[0] }[]): Candidate[] =>
    list.map(({ id, name }) => ({ id, text: t(name) }));
  return new FormContext(
    design?.mesh ?? { services: [], nodes: [], links: [], owners: [], people: [], agreements: [] },
    {
      design: named(scenario.designs),
      hazard: named(scenario.hazards),
      team: plan.teams.map(({ id, name }) => ({ id, text: readText(name, current) })),
      objective: plan.objectives.map(({ id, text }) => ({ id, text: readText(text, current) })),
      storyline: plan.storylines.map(({ id, name }) => ({ id, text: readText(name, current) })),
      medium: plan.media.map(({ id, name }) => ({ id, text: name })),
      inject: plan.injects.map(({ id, number, title }) => ({ id, text: `${number} ${readText(title, current)}` })),
    },
  );
}
