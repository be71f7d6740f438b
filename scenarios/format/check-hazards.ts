import { documentPath } from './document-path';
import type { Hazard } from './hazard';
import type { Selection } from './hazards/selection';
import type { ScriptHazard } from './hazards/script';
import { idsOf } from './ids-of';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { Mesh } from './mesh';
import type { Scenario } from './scenario';

/** Everything that stands in at least one design: hazards may aim at it. */
export type Standing = {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly rightsOfWay: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  /** Nodes with authority over others. */
  readonly controllers: ReadonlySet<string>;
  /** `<node> <service>` of every provision. */
  readonly provisions: ReadonlySet<string>;
};

/** What the hazards of a scenario may aim at; each kind is gathered when it is first asked for. */
export const standingIn = (scenario: Scenario): Standing => {
  const meshes = scenario.designs.map((design) => design.mesh);
  const kept = new Map<keyof Standing, ReadonlySet<string>>();
  const gather = (what: keyof Standing, from: (mesh: Mesh, into: Set<string>) => void): ReadonlySet<string> => {
    const known = kept.get(what);
    if (known !== undefined) return known;
    const into = new Set<string>();
    for (const mesh of meshes) from(mesh, into);
    kept.set(what, into);
    return into;
  };
  const ids = (what: 'nodes' | 'links' | 'services'): ReadonlySet<string> =>
    meshes.length === 1 && meshes[0] !== undefined
      ? idsOf(meshes[0][what])
      : gather(what, (mesh, into) => {
          for (const { id } of mesh[what]) into.add(id);
        });
  return {
    get nodes() {
      return ids('nodes');
    },
    get links() {
      return ids('links');
    },
    get services() {
      return ids('services');
    },
    get owners() {
      return gather('owners', ({ nodes }, into) => {
        for (const { owner } of nodes) if (owner !== undefined) into.add(owner);
      });
    },
    get controllers() {
      return gather('controllers', ({ nodes }, into) => {
        for (const { id, authority } of nodes) if (authority !== undefined) into.add(id);
      });
    },
    get rightsOfWay() {
      return gather('rightsOfWay', ({ links }, into) => {
        for (const { rightOfWay } of links) if (rightOfWay !== undefined) into.add(rightOfWay);
      });
    },
    get provisions() {
      return gather('provisions', ({ nodes }, into) => {
        for (const { id, provides } of nodes) for (const { service } of provides) into.add(`${id} ${service}`);
      });
    },
  };
};

function checkScript(script: ScriptHazard, standing: Standing, path: readonly PropertyKey[], issues: Issue[]): void {
  for (const [index, event] of script.events.entries()) {
    const place = [...path, 'events', index];
    const missing = (key: readonly PropertyKey[], what: string): void => {
      issues.push(issueOf.unknownTarget(documentPath([...place, ...key]), what));
    };
    if ('node' in event && !standing.nodes.has(event.node)) missing(['node'], `node "${event.node}"`);
    else if (event.do === 'derate' || event.do === 'order-limit') {
      if (!standing.provisions.has(`${event.node} ${event.service}`))
        missing(['service'], `"${event.service}" from node "${event.node}"`);
    } else if ('service' in event && !standing.services.has(event.service))
      issues.push(issueOf.unknownService(documentPath([...place, 'service']), event.service));
    if ('link' in event && !standing.links.has(event.link)) missing(['link'], `link "${event.link}"`);
    if (!('target' in event)) continue;
    const { target } = event;
    if ('rightOfWay' in target) {
      if (!standing.rightsOfWay.has(target.rightOfWay))
        missing(['target', 'rightOfWay'], `right-of-way "${target.rightOfWay}"`);
    } else if ('node' in target) {
      if (!standing.nodes.has(target.node)) missing(['target', 'node'], `node "${target.node}"`);
    } else if (!standing.links.has(target.link)) missing(['target', 'link'], `link "${target.link}"`);
  }
}

type Reference = { readonly place: readonly PropertyKey[]; readonly id: string };
type Among = 'nodes' | 'links' | 'services' | 'rightsOfWay' | 'owners' | 'controllers';

const inWords: Readonly<Record<Among, string>> = {
  nodes: 'node',
  links: 'link',
  services: 'service',
  rightsOfWay: 'right-of-way',
  owners: 'owner',
  controllers: 'node with authority',
};

const listed = (place: readonly PropertyKey[], ids: readonly string[]): readonly Reference[] =>
  ids.map((id, at) => ({ place: [...place, at], id }));

/** Ids that a hazard names, by what they have to be. */
function referencesOf(hazard: Hazard): Partial<Record<Among, readonly Reference[]>> {
  const chosen = (key: string, { nodes, communities, owners, links, rightsOfWay }: Selection) => ({
    nodes: [...listed([key, 'nodes'], nodes), ...listed([key, 'communities'], communities)],
    owners: listed([key, 'owners'], owners),
    links: listed([key, 'links'], links),
    rightsOfWay: listed([key, 'rightsOfWay'], rightsOfWay),
  });
  switch (hazard.kind) {
    case 'cyber-outage':
      return { controllers: listed(['controllers'], hazard.controllers) };
    case 'strike':
      return {
        nodes: hazard.waves.flatMap((wave, at) =>
          wave.aims.map((aim, which) => ({ place: ['waves', at, 'aims', which, 'node'], id: aim.node })),
        ),
      };
    case 'blockade':
      return chosen('cut', hazard.cut);
    case 'cable-cut':
      return chosen('cables', hazard.cables);
    case 'supply-shortage':
    case 'temperature':
      return { services: [{ place: ['service'], id: hazard.service }] };
    case 'pandemic':
      return {
        services: hazard.weeks.flatMap((week, at) =>
          week.demand.map(({ service }, which) => ({ place: ['weeks', at, 'demand', which, 'service'], id: service })),
        ),
      };
    case 'single-failure': {
      const { target } = hazard;
      if ('node' in target) return { nodes: [{ place: ['target', 'node'], id: target.node }] };
      if ('link' in target) return { links: [{ place: ['target', 'link'], id: target.link }] };
      if ('owner' in target) return { owners: [{ place: ['target', 'owner'], id: target.owner }] };
      return { rightsOfWay: [{ place: ['target', 'rightOfWay'], id: target.rightOfWay }] };
    }
    case 'script':
    case 'earthquake':
    case 'typhoon':
      return {};
    case 'combination': {
      const partitions = hazard.partitions ?? [];
      return {
        controllers: partitions.map(({ controller }, at) => ({
          place: ['partitions', at, 'controller'],
          id: controller,
        })),
      };
    }
  }
}

/** Appends an issue for everything that a hazard names and that stands in no design. */
export function checkHazards(hazards: readonly Hazard[], standing: Standing, issues: Issue[]): void {
  const simple = new Set(hazards.filter(({ kind }) => kind !== 'combination').map(({ id }) => id));
  for (const [index, hazard] of hazards.entries()) {
    const path = ['hazards', index];
    if (hazard.kind === 'script') checkScript(hazard, standing, path, issues);
    if (hazard.kind === 'combination') {
      for (const [at, part] of hazard.parts.entries()) {
        if (simple.has(part.hazard)) continue;
        const place = documentPath([...path, 'parts', at, 'hazard']);
        issues.push(issueOf.unknownTarget(place, `hazard "${part.hazard}" that is not itself a combination`));
      }
    }
    for (const [among, references] of Object.entries(referencesOf(hazard))) {
      for (const { place, id } of references) {
        if (standing[among as Among].has(id)) continue;
        const where = documentPath([...path, ...place]);
        if (among === 'services') issues.push(issueOf.unknownService(where, id));
        else issues.push(issueOf.unknownTarget(where, `${inWords[among as Among]} "${id}"`));
      }
    }
  }
}
