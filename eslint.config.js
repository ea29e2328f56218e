import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rules about types need the compiler, so they hold for .ts and .svelte; astro check covers .astro. */
export default tseslint.config(
  { ignores: ['dist', 'dist-*', 'reports', '.astro', '.cache', 'node_modules', 'tests/bench/peers'] },
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers in text are wanted everywhere here: percentages, line numbers, counts.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `while (true)` with a return inside is the plainest form of some searches.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // Links come from href(), which joins the base; SvelteKit's resolve() is not here.
      'svelte/no-navigation-without-resolve': 'off',
      // Markup expressions often cannot be typed where a generic component is used.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'off',
    },
  },
  {
    // What runs in the browser and the pure rules says nothing on the console: a visitor cannot read it.
    files: ['src/{components,layouts,pages,records,search,simulations}/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // Simulations, records and search are pure: time and chance are arguments.
    files: ['src/{simulations,records,search}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take a random number generator as an argument.' },
      ],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'navigator',
        'fetch',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the time as an argument.',
        },
      ],
    },
  },
);
