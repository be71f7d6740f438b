import { checkHazards, standingIn } from './check-hazards';
import { checkMesh } from './check-mesh';
import { checkUnique } from './check-unique';
import { checkExercises } from './exercise/check-exercises';
import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import { parameters } from './parameters';
import type { Scenario } from './scenario';

/** The part of `checkReferences` outside the meshes: hazards, the incident, parameters and sources. */
export function checkBesides(scenario: Scenario, issues: Issue[]): void {
  const standing = standingIn(scenario);
  checkUnique('scenario/duplicate-id', scenario.hazards, ['hazards'], issues);
  checkHazards(scenario.hazards, standing, issues);

  const observed = scenario.incident?.observed ?? [];
  checkUnique('scenario/duplicate-id', observed, ['incident', 'observed'], issues);
  for (const [index, series] of observed.entries()) {
    const { observable } = series;
    if (observable.kind !== 'sites-out' && !standing.services.has(observable.service)) {
      const path = documentPath(['incident', 'observed', index, 'observable', 'service']);
      issues.push(issueOf.unknownService(path, observable.service));
    }
  }

  checkExercises(scenario.exercises, issues);

  checkUnique('scenario/duplicate-id', scenario.parameters, ['parameters'], issues);
  for (const [index, override] of scenario.parameters.entries()) {
    const { min, max } = parameters[override.id];
    if (override.value < min || override.value > max) {
      const bound = {
        en: `between ${String(min)} and ${String(max)}`,
        'zh-Hant': `介於 ${String(min)} 與 ${String(max)} 之間`,
      };
      issues.push(issueOf.outOfRange(documentPath(['parameters', index, 'value']), bound));
    }
  }
  checkUnique('scenario/duplicate-id', scenario.sources, ['sources'], issues);
}

/**
 * What the schema cannot see: duplicate ids, references to things that do not stand, values outside the parameter
 * table. A hazard's target has to stand in at least one design, because designs differ. Empty when all is well.
 */
export function checkReferences(scenario: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  checkUnique('scenario/duplicate-id', scenario.designs, ['designs'], issues);
  for (const [index, design] of scenario.designs.entries()) checkMesh(design.mesh, ['designs', index, 'mesh'], issues);
  checkBesides(scenario, issues);
  return issues;
}
