import type { Design, Scenario } from '@scenarios/format/scenario';
import type { MeshProblem, MeshProblemCode } from '@scenarios/problems/mesh-problem';
import { findProblems } from '@scenarios/problems/find-problems';
import type { Terminal } from './terminal';
import { printable } from './terminal';

/** What is wrong in the mesh of a design although it is valid; without what is merely missing. */
export const problemsOf = ({ hazards }: Scenario, { id, mesh }: Design): readonly MeshProblem[] =>
  findProblems(mesh, { design: id, hazards }).filter(({ severity }) => severity !== 'hint');

/** Warnings that explain why a site goes without although nothing strikes it. */
const explaining: readonly MeshProblemCode[] = ['zero-capacity', 'short-in-peace', 'unreachable-need'];

/** Of those what changes the figures of a run: every error, and what leaves a site without in peace. */
export const runProblemsOf = (scenario: Scenario, design: Design): readonly MeshProblem[] =>
  problemsOf(scenario, design).filter(({ severity, code }) => severity === 'error' || explaining.includes(code));

/** Problems that are shown beside the figures of a run; `audit` shows all. */
export const shownProblems = 5;
export const problemHeading = (design: string): string =>
  `Problems in the mesh of ${design}: sites may go without although nothing strikes them (holdfast audit shows all)`;

/** A line for each of the first few; what else there is, is counted. */
export function problemLines(
  problems: readonly MeshProblem[],
  shown: number,
  language: Terminal['language'],
): readonly string[] {
  const lines = problems
    .slice(0, shown)
    .map(({ severity, target, message, advice }) =>
      printable(`  ${severity} ${target.kind} ${target.id}: ${message[language]} ${advice[language]}`),
    );
  return problems.length > shown ? [...lines, `  … and ${String(problems.length - shown)} more`] : lines;
}
