import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { EntityIndex, SeriesInfo } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import { compile } from '../engine/compile';
import { drawImpact, prepareHazard } from '../engine/hazards/draw-impact';
import type { Impact } from '../engine/impact';
import type { Model } from '../engine/model';
import type { Simulator } from '../engine/simulate';
import { createSimulator } from '../engine/simulate';

/** What of a compiled design a caller needs to make room for results and to read them. */
export type ModelInfo = {
  readonly index: EntityIndex;
  readonly series: readonly SeriesInfo[];
  readonly measureIds: readonly string[];
  readonly sampleCount: number;
  readonly sampleSeconds: number;
};

/** What of it the curves and measures need: enough to summarise runs without the scenario. */
export type CurveInfo = Omit<ModelInfo, 'index'> & {
  /** 2 where each run is that of two designs (see `pairInfo`); left out: 1. */
  readonly designs?: 2;
};

export const modelInfo = ({ index, series, measureIds, sampleCount, sampleSeconds }: Model): ModelInfo => ({
  index,
  series,
  measureIds,
  sampleCount,
  sampleSeconds,
});

/** One design of a scenario under one of its hazards, ready for any number of runs. */
export type PreparedDesign = {
  readonly info: ModelInfo;
  readonly simulator: Simulator;
  /** What the hazard does in one run; run 0 is the scenario as written. */
  readonly draw: (seed: number, run: number) => Impact;
};

/** Compiles a design and its hazard. A name that the scenario does not have is an issue. */
export function prepareDesign(scenario: Scenario, designId: string, hazardId: string): Result<PreparedDesign, Issue> {
  const compiled = compile(scenario, designId);
  if (!compiled.ok) return compiled;
  const model = compiled.value;
  const hazard = scenario.hazards.find((candidate) => candidate.id === hazardId);
  if (hazard === undefined) {
    const known = scenario.hazards.map((candidate) => candidate.id).join(', ');
    return failure({
      code: 'scenario/unknown-hazard',
      path: 'hazards',
      message: { en: `There is no hazard “${hazardId}”.`, 'zh-Hant': `沒有名為「${hazardId}」的災害。` },
      advice: { en: `Choose one of: ${known}.`, 'zh-Hant': `請選擇其中之一：${known}。` },
    });
  }
  const prepared = prepareHazard(model.mesh, hazard, model.parameters, scenario.hazards);
  return success({
    info: modelInfo(model),
    simulator: createSimulator(model),
    draw: (seed, run) => drawImpact(prepared, seed, run),
  });
}
