import { checkMesh, checkUnique } from './check-mesh';
import { documentPath } from './document-path';
import type { ScriptHazard } from './hazards/script';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import { parameters } from './parameters';
import type { Scenario } from './scenario';

type Standing = {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly rightsOfWay: ReadonlySet<string>;
  /** `<node> <service>` of every provision. */
  readonly provisions: ReadonlySet<string>;
};

const standingIn = (scenario: Scenario): Standing => {
  const meshes = scenario.designs.map((design) => design.mesh);
  return {
    nodes: new Set(meshes.flatMap((mesh) => mesh.nodes.map((node) => node.id))),
    links: new Set(meshes.flatMap((mesh) => mesh.links.map((link) => link.id))),
    rightsOfWay: new Set(meshes.flatMap((mesh) => mesh.links.flatMap((link) => link.rightOfWay ?? []))),
    services: new Set(meshes.flatMap((mesh) => mesh.services.map((service) => service.id))),
    provisions: new Set(
      meshes.flatMap((mesh) =>
        mesh.nodes.flatMap((node) => node.provides.map((given) => `${node.id} ${given.service}`)),
      ),
    ),
  };
};

function checkScript(script: ScriptHazard, standing: Standing, path: readonly PropertyKey[], issues: Issue[]): void {
  for (const [index, event] of script.events.entries()) {
    const place = [...path, 'events', index];
    if (event.do === 'demand') {
      if (!standing.services.has(event.service))
        issues.push(issueOf.unknownService(documentPath([...place, 'service']), event.service));
    } else if (event.do === 'derate') {
      if (!standing.nodes.has(event.node))
        issues.push(issueOf.unknownTarget(documentPath([...place, 'node']), `node "${event.node}"`));
      else if (!standing.provisions.has(`${event.node} ${event.service}`))
        issues.push(
          issueOf.unknownTarget(documentPath([...place, 'service']), `"${event.service}" from node "${event.node}"`),
        );
    } else if (event.do === 'absence') {
      if (!standing.nodes.has(event.node))
        issues.push(issueOf.unknownTarget(documentPath([...place, 'node']), `node "${event.node}"`));
    } else if ('rightOfWay' in event.target) {
      if (!standing.rightsOfWay.has(event.target.rightOfWay))
        issues.push(
          issueOf.unknownTarget(
            documentPath([...place, 'target', 'rightOfWay']),
            `right-of-way "${event.target.rightOfWay}"`,
          ),
        );
    } else if ('node' in event.target) {
      if (!standing.nodes.has(event.target.node))
        issues.push(issueOf.unknownTarget(documentPath([...place, 'target', 'node']), `node "${event.target.node}"`));
    } else if (!standing.links.has(event.target.link))
      issues.push(issueOf.unknownTarget(documentPath([...place, 'target', 'link']), `link "${event.target.link}"`));
  }
}

/**
 * What the schema cannot see: duplicate ids, references to things that do not stand, values outside the parameter
 * table. A hazard's target has to stand in at least one design, because designs differ. Empty when all is well.
 */
export function checkReferences(scenario: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  checkUnique('scenario/duplicate-id', scenario.designs, ['designs'], issues);
  for (const [index, design] of scenario.designs.entries()) checkMesh(design.mesh, ['designs', index, 'mesh'], issues);

  const standing = standingIn(scenario);
  checkUnique('scenario/duplicate-id', scenario.hazards, ['hazards'], issues);
  for (const [index, hazard] of scenario.hazards.entries()) {
    if (hazard.kind === 'script') checkScript(hazard, standing, ['hazards', index], issues);
  }

  const observed = scenario.incident?.observed ?? [];
  checkUnique('scenario/duplicate-id', observed, ['incident', 'observed'], issues);
  for (const [index, series] of observed.entries()) {
    const { observable } = series;
    if (observable.kind !== 'sites-out' && !standing.services.has(observable.service)) {
      const path = documentPath(['incident', 'observed', index, 'observable', 'service']);
      issues.push(issueOf.unknownService(path, observable.service));
    }
  }

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
  return issues;
}
