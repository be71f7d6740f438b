import { both } from '../../exercise-input';
import type { Both, ExerciseInput } from '../../exercise-input';
import type { NodeInput } from '../island-input';

type TeamInput = NonNullable<ExerciseInput['teams']>[number];
type Kind = NodeInput['kind'];

/** Who plays, and which nodes of the design each cell speaks for. */
export function teamsOf(nodes: readonly NodeInput[]): TeamInput[] {
  const ofKinds = (...kinds: readonly Kind[]): string[] =>
    nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const players = (id: string, name: Both, organisation: Both, ...kinds: readonly Kind[]): TeamInput => ({
    id,
    name: both(name),
    role: 'players',
    organisation: both(organisation),
    commands: ofKinds(...kinds),
  });
  return [
    players(
      'government',
      ['Island government', '島政府組'],
      ['Island government', '島政府'],
      'town-hall',
      'community-centre',
      'sports-hall',
      'school',
      'satellite-terminal',
      'community',
    ),
    players(
      'utilities',
      ['Power and water', '水電組'],
      ['Power and water companies', '電力及自來水公司'],
      'power-plant',
      'hydro-plant',
      'solar-battery',
      'substation',
      'water-works',
      'pumping-station',
      'reservoir',
    ),
    players('health', ['Hospitals and clinics', '醫療組'], ['Health foundation', '醫療財團法人'], 'hospital', 'clinic'),
    players(
      'rescue',
      ['Police, fire and rescue', '警消救災組'],
      ['Police and fire bureaus', '警察局及消防局'],
      'police-station',
      'fire-station',
      'radio-relay',
    ),
    players(
      'telecom',
      ['Telephone and cables', '通訊組'],
      ['Telephone company and cable consortium', '電信公司及海纜聯盟'],
      'exchange',
      'base-station',
      'data-centre',
    ),
    players(
      'supply',
      ['Ports, fuel and shops', '物資運輸組'],
      ['Ports, airports, fuel company, carriers, chains', '港務、機場、油品、貨運及通路'],
      'port',
      'airport',
      'fuel-depot',
      'filling-station',
      'logistics-depot',
      'supermarket',
      'convenience-store',
      'transit-station',
    ),
    players(
      'towns',
      ['Heads of the wards', '里長組'],
      ['Wards of Alder, Kestrel and Westhaven', '赤楊、隼港及西灣各里'],
      'community',
    ),
    { id: 'facilitation', name: both(['Facilitation', '演習主持組']), role: 'facilitators' },
    { id: 'control', name: both(['Simulation cell', '模擬管制組']), role: 'controllers' },
    { id: 'evaluation', name: both(['Evaluation', '評核組']), role: 'evaluators' },
    { id: 'guests', name: both(['Observers', '觀摩組']), role: 'observers' },
  ];
}
