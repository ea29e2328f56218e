import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Rules about types need the compiler, so they hold for .ts; astro check covers .astro and svelte-check .svelte, where
 * building the linter's own types file by file takes longer than everything else together.
 */
export default defineConfig(
  { ignores: ['dist', 'dist-*', 'reports', '.astro', '.cache', 'node_modules', 'tests/bench/peers'] },
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // The typed rule below knows that a name in a function type is documentation.
      'no-unused-vars': 'off',
      // Numbers in text are wanted everywhere here: percentages, line numbers, counts.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `while (true)` with a return inside is the plainest form of some searches.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A listener may be asynchronous; what it awaits catches its own errors.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      // `void value` in an effect says what the effect depends on.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // erasableSyntaxOnly allows no enum, and classes here are few; these two rules alone would be a third of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The customer model and its tests spread lists of figures and of one-letter codes on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // An index that the loop has just bounded needs no second proof.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.svelte'], extends: [tseslint.configs.strict] },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // Links come from href(), which joins the base; SvelteKit's resolve() is not here.
      'svelte/no-navigation-without-resolve': 'off',
      // Markup expressions often cannot be typed where a generic component is used.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // `let { a = $bindable() } = $props()` is how a component takes its properties.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    // Astro components have no type that the linter can see; astro check has.
    files: ['src/components/learn/mdx/components.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs.recommended,
  {
    // astro check reports what is unused in .astro, and knows types.
    files: ['**/*.astro'],
    rules: { 'no-unused-vars': 'off' },
  },
  {
    // Messages about content name whatever the author wrote, once it is known to be no object.
    files: ['src/content/checks/**'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    rules: {
      eqeqeq: ['error', 'smart'],
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
