import { both } from '../../exercise-input';
import type { Both, ExerciseInput } from '../../exercise-input';
import { neighbourhoods } from '../neighbourhoods';
import type { NodeInput } from '../mesh-input';

type TeamInput = NonNullable<ExerciseInput['teams']>[number];
type Kind = NodeInput['kind'];

/** Who plays, and which nodes of the design each cell speaks for. */
export function teamsOf(nodes: readonly NodeInput[]): TeamInput[] {
  const ofKinds = (...kinds: readonly Kind[]): string[] =>
    nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const players = (id: string, name: Both, organisation: Both, commands: readonly string[]): TeamInput => ({
    id,
    name: both(name),
    role: 'players',
    organisation: both(organisation),
    commands: [...commands],
  });
  return [
    players(
      'district',
      ['District office', '區公所組'],
      ['District office', '區公所'],
      [...ofKinds('town-hall', 'community-centre', 'sports-hall', 'school'), ...neighbourhoods.map(({ id }) => id)],
    ),
    players(
      'power',
      ['Power company', '電力組'],
      ['Power company', '電力公司'],
      [...ofKinds('power-plant', 'substation')],
    ),
    players(
      'water',
      ['Water company', '自來水組'],
      ['Water company', '自來水公司'],
      [...ofKinds('water-works', 'pumping-station', 'reservoir')],
    ),
    players(
      'health',
      ['Hospital and clinics', '醫療組'],
      ['District hospital', '區域醫院'],
      [...ofKinds('hospital', 'clinic', 'pharmacy')],
    ),
    players(
      'police-fire',
      ['Police and fire', '警消組'],
      ['Police precinct and fire brigade', '警察分局及消防隊'],
      [...ofKinds('police-station', 'fire-station', 'radio-relay')],
    ),
    players(
      'telecom',
      ['Telephone company', '電信組'],
      ['Telephone company', '電信公司'],
      [...ofKinds('data-centre', 'exchange', 'base-station')],
    ),
    players(
      'trade',
      ['Shops, fuel and transport', '民生物資組'],
      ['Chains, fuel company, carrier', '通路、油品及物流業者'],
      [
        ...ofKinds(
          'convenience-store',
          'supermarket',
          'big-box-store',
          'filling-station',
          'fuel-depot',
          'logistics-depot',
        ),
      ],
    ),
    players(
      'leaders',
      ['Community leaders', '里長組'],
      ['Heads of the neighbourhoods', '各里里長'],
      [...neighbourhoods.map(({ id }) => id)],
    ),
    { id: 'facilitation', name: both(['Facilitation', '演習主持組']), role: 'facilitators' },
    { id: 'control', name: both(['Simulation cell', '模擬管制組']), role: 'controllers' },
    { id: 'evaluation', name: both(['Evaluation', '評核組']), role: 'evaluators' },
    { id: 'guests', name: both(['Observers', '觀摩組']), role: 'observers' },
  ];
}
