import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentFile } from '@host/store/create';
import { defaultFileChoices } from '@scenarios/exchange/file-choices';
import { planFile } from '@scenarios/exchange/plan-file';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Result } from '@scenarios/format/result';
import { findProblems } from '@scenarios/problems/find-problems';
import { benchHost } from './bench-host';
import { benchEditingPage } from './editing-page';
import { median, milliseconds, row, spread, timed } from './figures';
import { generatedMesh } from './generated-mesh';

const repetitions = 5;
const undoDepth = 10_000;
const share = 1000;

function must<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues[0]));
  return answer.value;
}

const figure = (times: readonly number[]): string => `${median(times).toFixed(3)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** Ten thousand moves of single nodes through the host and its file, then all of them taken back. */
async function benchUndo(nodes: number, depth: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  const path = join(home, 'documents', 'undo.holdfast');
  mkdirSync(join(home, 'documents'));
  must(createDocumentFile(path, generatedMesh({ nodes }), { overwrite: false, version: 'bench' }));
  const fileSize = (): number => statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0);
  const before = fileSize();
  const host = benchHost(home, 1);
  try {
    must(await host.openDocument({ path }));
    const list = must(await host.readScenario({})).designs[0]?.mesh.nodes ?? [];
    const part = Math.min(share, depth / 2);
    const done: number[] = [];
    for (let count = 0; count < depth; count += 1) {
      const node = list[(count * 37) % list.length];
      if (node === undefined) throw new Error('The mesh has no nodes.');
      const position = { lon: node.position.lon + count * 1e-7, lat: node.position.lat };
      const edit = { kind: 'set-node', design: 'mesh', node: { ...node, position } } as const;
      done.push(await timed(async () => must(await host.applyEdit({ edit }))));
    }
    const size = fileSize();
    const undone: number[] = [];
    for (let count = 0; count < depth; count += 1) undone.push(await timed(async () => must(await host.undo({}))));
    const at = `at ${String(nodes)} nodes`;
    const growth = (times: readonly number[]): string =>
      `first ${String(part)}: ${figure(times.slice(0, part))}, last: ${figure(times.slice(-part))}, longest ${Math.max(...times).toFixed(1)}`;
    console.log(row(`one of ${String(depth)} edits in the file ${at}`, figure(done), growth(done)));
    console.log(row(`one of ${String(depth)} undone ${at}`, figure(undone), growth(undone)));
    const perEdit = ((size - before) / depth / 1024).toFixed(2);
    console.log(row(`file with them`, megabytes(size), `empty log ${megabytes(before)}; ${perEdit} KiB an edit`));
  } finally {
    await host.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Sites as an agency keeps them, one to a line. */
const table = (rows: number): Uint8Array =>
  new TextEncoder().encode(
    [
      'Name,Type,Latitude,Longitude,Power demand (kW)',
      ...Array.from({ length: rows }, (_, at) => {
        const lat = (25 + (at % 100) * 0.002).toFixed(4);
        const lon = (121.5 + Math.floor(at / 100) * 0.002).toFixed(4);
        const kind = at % 3 === 0 ? 'Clinic' : '便利商店';
        return `Site ${String(at + 1)},${kind},${lat},${lon},${String(20 + (at % 7))}`;
      }),
      '',
    ].join('\r\n'),
  );

async function benchImport(rows: number): Promise<void> {
  const scenario = generatedMesh({ nodes: 100 });
  const bytes = table(rows);
  const planned: number[] = [];
  const applied: number[] = [];
  for (let i = 0; i < repetitions; i += 1) {
    const plans: ReturnType<typeof planFile>[] = [];
    planned.push(await timed(() => plans.push(planFile(bytes, 'csv', scenario, 'mesh', defaultFileChoices, 'update'))));
    const { plan } = must(plans[0] ?? { ok: false, issues: [] });
    applied.push(
      await timed(() => {
        let next = scenario;
        for (const edit of plan.edits) next = must(applyEdit(next, edit)).scenario;
        if ((next.designs[0]?.mesh.nodes.length ?? 0) !== rows + 100) throw new Error('Not every row came in.');
      }),
    );
  }
  console.log(row(`dry run of ${String(rows)} rows of CSV`, milliseconds(planned), `${spread(planned)}; aim ≤ 3000`));
  console.log(row(`the edit of it applied`, milliseconds(applied), spread(applied)));
}

async function benchProblems(nodes: number): Promise<void> {
  const scenario = generatedMesh({ nodes });
  const mesh = scenario.designs[0]?.mesh;
  if (mesh === undefined) throw new Error('The scenario has no design.');
  const times: number[] = [];
  for (let i = 0; i < 2 * repetitions; i += 1)
    times.push(await timed(() => findProblems(mesh, { design: 'mesh', hazards: scenario.hazards })));
  const size = `${String(nodes)} nodes, ${String(mesh.links.length)} links`;
  console.log(row(`problems found at ${size}`, milliseconds(times), spread(times)));
  const node = mesh.nodes[0];
  if (node === undefined) return;
  const each: number[] = [];
  let next = scenario;
  for (let i = 0; i < 20 * repetitions; i += 1) {
    const position = { ...node.position, lon: node.position.lon + i * 1e-7 };
    const edit = { kind: 'set-node', design: 'mesh', node: { ...node, position } } as const;
    each.push(
      await timed(() => {
        next = must(applyEdit(next, edit)).scenario;
      }),
    );
  }
  console.log(row(`an edit applied and checked at ${size}`, milliseconds(each), spread(each)));
}

/** What it takes to draw, change, import and take back, in process and in a real browser. */
export async function benchEditing(): Promise<void> {
  console.log('\nEditing (generated meshes; host and file in process, then loopback shell, headless Chromium, no GPU)');
  await benchProblems(2000);
  await benchProblems(10_000);
  await benchImport(10_000);
  await benchUndo(100, undoDepth);
  await benchUndo(2000, undoDepth / 20);
  await benchUndo(10_000, undoDepth / 50);
  await benchEditingPage();
}
