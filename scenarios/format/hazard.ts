import { z } from 'zod';
import {
  blockadeHazard,
  cableCutHazard,
  combinationHazard,
  cyberOutageHazard,
  pandemicHazard,
  singleFailureHazard,
  strikeHazard,
  supplyShortageHazard,
  temperatureHazard,
} from './hazards/disruption';
import { earthquakeHazard } from './hazards/earthquake';
import { scriptHazard } from './hazards/script';
import { typhoonHazard } from './hazards/typhoon';

/** A recipe that, with a seed, yields what happens to a mesh. */
export const hazard = z.discriminatedUnion('kind', [
  scriptHazard,
  earthquakeHazard,
  typhoonHazard,
  cyberOutageHazard,
  strikeHazard,
  blockadeHazard,
  cableCutHazard,
  supplyShortageHazard,
  pandemicHazard,
  temperatureHazard,
  singleFailureHazard,
  combinationHazard,
]);
export type Hazard = z.infer<typeof hazard>;
export type HazardKind = Hazard['kind'];
