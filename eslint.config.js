import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Transcendental functions are not fixed by IEEE 754, so a digest that used them would differ between machines. */
const unfixedMath = [
  'random',
  'exp',
  'log',
  'log2',
  'log10',
  'log1p',
  'expm1',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'pow',
  'hypot',
  'cbrt',
];

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', 'test-results/', 'playwright-report/', 'coverage/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-for-of': 'off',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-imports': ['error', { patterns: [{ group: ['../../*'], message: 'Use a path alias.' }] }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // Sets and maps are made anew and put in place of the old ones (`$state.raw`, `Readonly…`), never changed.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['workers/{engine,graph,models,analysis}/**/*.ts', 'scenarios/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'performance',
        'crypto',
        'process',
        'setTimeout',
        'setInterval',
        'Intl',
      ],
      'no-restricted-properties': [
        'error',
        ...unfixedMath.map((property) => ({
          object: 'Math',
          property,
          message: 'Use workers/engine/math.ts or random.ts.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**']", message: 'Use pow of workers/engine/math.ts.' },
      ],
    },
  },
  {
    files: ['electron/cli/**/*.ts', 'electron/loopback/**/*.ts', 'build/**/*.{ts,mjs}', 'tests/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-imports': 'off' },
  },
);
