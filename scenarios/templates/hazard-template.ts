import type { Hazard } from '../format/hazard';
import type { Issue } from '../format/issues';
import type { Mesh } from '../format/mesh';
import type { Result } from '../format/result';
import type { LocalText } from '../format/text';

/** A ready-made hazard that applies to any mesh. */
export type HazardTemplate = {
  readonly id: string;
  readonly name: LocalText;
  /** What it does, and what it assumes. */
  readonly summary: LocalText;
  /**
   * The hazards for a mesh, the one to choose last: a combination brings its parts. Ids are `<template>` and `<template>-<part>`;
   * `taken` ids are avoided. An issue where the mesh has nothing that it applies to.
   */
  readonly make: (mesh: Mesh, taken: ReadonlySet<string>) => Result<readonly Hazard[], Issue>;
};
