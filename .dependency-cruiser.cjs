/** The layer table of docs/ARCHITECTURE.md. An upward import fails the build. */
const code = '^(scenarios|workers|electron|renderer)/';
const test = '\\.test\\.ts$';

module.exports = {
  forbidden: [
    {
      // A form field may be a record of fields: the form is a tree, and so are its two components.
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^renderer/panels/form/FormFields?[.]svelte$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'scenarios-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^scenarios/', pathNot: test },
      to: { path: '^(workers|electron|renderer|tests|build)/' },
    },
    {
      name: 'workers-import-scenarios',
      severity: 'error',
      from: { path: '^workers/', pathNot: test },
      to: { path: '^(electron|renderer|tests|build)/' },
    },
    {
      name: 'engine-is-the-bottom-of-workers',
      severity: 'error',
      from: { path: '^workers/engine/', pathNot: test },
      to: { path: '^workers/(?!engine/)' },
    },
    {
      name: 'graph-knows-rows-and-numbers-of-the-engine',
      severity: 'error',
      from: { path: '^workers/graph/', pathNot: test },
      to: { path: '^workers/(?!graph/|engine/(math|random|flow/adjacency|flow/islands)\\.ts)' },
    },
    {
      name: 'models-stand-on-graph-and-engine',
      severity: 'error',
      from: { path: '^workers/models/', pathNot: test },
      to: { path: '^workers/(?!models/|graph/|engine/)' },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      from: { path: '^(workers/(engine|graph|models|analysis)|scenarios)/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-has-no-packages-but-zod',
      severity: 'error',
      from: { path: '^workers/(engine|graph|models|analysis)/', pathNot: test },
      to: { path: 'node_modules', pathNot: 'node_modules/zod' },
    },
    {
      name: 'electron-does-not-import-renderer',
      severity: 'error',
      from: { path: '^electron/', pathNot: test },
      to: { path: '^(renderer|tests|build)/' },
    },
    {
      name: 'contract-is-runtime-neutral',
      severity: 'error',
      from: { path: '^electron/contract/', pathNot: test },
      to: { path: '^electron/(?!contract/)' },
    },
    {
      name: 'contract-has-no-node',
      severity: 'error',
      from: { path: '^electron/contract/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'host-knows-no-shell',
      severity: 'error',
      from: { path: '^electron/(host|store|pool)/', pathNot: test },
      to: { path: '^electron/(desktop|loopback|cli|shell)/' },
    },
    {
      name: 'only-desktop-knows-electron',
      severity: 'error',
      from: { pathNot: '^electron/desktop/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'renderer-imports-scenarios-and-contract',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { path: '^(workers|tests|build)/|^electron/(?!contract/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-one-file-touches-cytoscape',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/canvas/cytoscape\\.ts$' },
      to: { path: 'node_modules/cytoscape', dependencyTypesNot: ['type-only'] },
    },
    { name: 'tests-are-not-imported', severity: 'error', from: { path: code, pathNot: test }, to: { path: test } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?raw$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
