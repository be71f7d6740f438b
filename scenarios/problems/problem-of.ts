import type { MeshChange } from '../format/edit';
import type { LocalText } from '../format/text';
import type { MeshProblem, MeshProblemCode, MeshProblemSeverity, MeshProblemTarget } from './mesh-problem';

export const text = (en: string, chinese: string): LocalText => ({ en, 'zh-Hant': chinese });

/** Builds a problem; `fix` only where there is one. It is made when it is asked for: most are never used. */
export const problemOf = (
  code: MeshProblemCode,
  severity: MeshProblemSeverity,
  target: MeshProblemTarget,
  message: LocalText,
  advice: LocalText,
  fix?: (() => MeshChange) | null,
): MeshProblem => ({ code, severity, target, message, advice, ...(fix === undefined || fix === null ? {} : { fix }) });

const digits = (value: number): string => String(Number(value.toPrecision(3)));

/** A figure with its unit, such as `12.5 MW`. */
export const figure = (value: number, unit: string): string => `${digits(value)} ${unit}`;
