import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Formatting is Prettier's; this is about mistakes and about house rules a machine can see. */
export default defineConfig(
	{
		ignores: ['build/', 'coverage/', 'node_modules/', 'static/', 'test-results/', '**/.svelte-kit/']
	},
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: {
					allowDefaultProject: [
						'.dependency-cruiser.cjs',
						'eslint.config.js',
						'knip.config.ts',
						'playwright.config.ts',
						'prettier.config.js',
						'svelte.config.js',
						'vitest.config.ts'
					]
				},
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-undef': 'off', // TypeScript knows better
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// Async by contract, even where one implementation has nothing to wait for.
			'@typescript-eslint/require-await': 'off',
			// Our objects are closures; none uses `this`.
			'@typescript-eslint/unbound-method': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Rendered Markdown is the one reason for it, and says so where it disables the rule.
			'svelte/no-at-html-tags': 'error',
			// The content security policy blocks style attributes. Directives set properties by script: allowed.
			'svelte/no-inline-styles': ['error', { allowTransitions: true }],
			// A button without a type submits the form around it.
			'svelte/button-has-type': 'error',
			// Addresses are built in one place, src/lib/shell/links.ts, because of the language prefix.
			'svelte/no-navigation-without-resolve': 'off',
			// Props are read in markup, where the plain rule takes `let` for a mistake.
			'prefer-const': 'off',
			'svelte/prefer-const': 'error'
		}
	},
	{
		// SvelteKit keeps it out of the tsconfig, because a worker's global names are not a page's.
		files: ['src/service-worker.ts'],
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { parserOptions: { projectService: false } }
	},
	{
		// What learners run does not write to the console: nobody there reads it, and tests fail on it.
		files: ['src/**'],
		ignores: ['src/build/**'],
		rules: { 'no-console': 'error' }
	},
	{
		// In JavaScript types come from JSDoc, casts included; and inside .svelte files this parser takes what comes
		// from other components for `any`. svelte-check knows both.
		files: ['**/*.js', '**/*.cjs', '**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		// What makes tests pass for the wrong reason.
		files: ['tests/**/*.ts', 'src/**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='waitForTimeout']",
					message: 'A sleep is too short on some machine and too long on all others: wait for what you need.'
				},
				{
					selector:
						'CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(only|skip|fixme|todo)$/]',
					message: 'A test that does not run protects nobody. Delete it or make it run.'
				}
			]
		}
	}
);
