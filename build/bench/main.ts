import { betweennessThread } from './betweenness-thread';
import { benchContingency } from './contingency';
import { benchEditing } from './editing';
import { benchEngine } from './engine';
import { benchEnsemble, ensembleMemory } from './ensemble';
import { benchExercise } from './exercise';
import { benchExerciseWork } from './exercise-work';
import { benchFlow } from './flow';
import { benchInterface } from './interface';
import { machineFacts } from './machine';
import { benchModels } from './models';
import { benchScaling, scalingHeap, scalingMemory } from './scaling';
import { benchStructure } from './structure';

const parts = {
  engine: benchEngine,
  ensemble: benchEnsemble,
  scaling: benchScaling,
  flow: benchFlow,
  structure: benchStructure,
  contingency: benchContingency,
  models: benchModels,
  interface: benchInterface,
  editing: benchEditing,
  exercise: benchExercise,
  'exercise-work': benchExerciseWork,
} as const;

const wanted = process.argv.slice(2);
if (wanted[0] === 'ensemble-memory') await ensembleMemory();
else if (wanted[0] === 'scaling-memory') scalingMemory();
else if (wanted[0] === 'scaling-heap') scalingHeap();
else if (wanted[0] === 'betweenness-thread') betweennessThread();
else {
  console.log(['Holdfast bench', ...machineFacts()].join('\n'));
  for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
}
