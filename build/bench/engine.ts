import { catalog } from '@scenarios/bundled/catalog';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { bundled } from './bundled';
import { milliseconds, row, spread, timed } from './figures';

const repetitions = 7;
const runs = 30;

/** One thread, after warm-up: milliseconds a run, damage drawing included, for every bundled design and hazard. */
export async function benchEngine(): Promise<void> {
  console.log('\nA run in one thread (drawing the damage included)');
  for (const { slug } of catalog) {
    const scenario = await bundled(slug);
    for (const design of scenario.designs) {
      for (const hazard of scenario.hazards) {
        const prepared = prepareDesign(scenario, design.id, hazard.id);
        if (!prepared.ok) throw new Error(prepared.issues[0]?.message.en);
        const { simulator, draw } = prepared.value;
        const batch = (): void => {
          for (let run = 0; run < runs; run += 1) simulator.run(draw(1, run), { recording: 'series' });
        };
        batch();
        const times: number[] = [];
        for (let i = 0; i < repetitions; i += 1) times.push((await timed(batch)) / runs);
        const what = `${slug}, ${design.id}, ${hazard.id}`;
        console.log(
          row(
            what,
            milliseconds(times),
            `${spread(times)}; ${String(design.mesh.nodes.length)} nodes, ${String(scenario.horizonHours)} h`,
          ),
        );
      }
    }
  }
}
