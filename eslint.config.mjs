import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { flatConfigs as importX } from 'eslint-plugin-import-x';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** The rule sets n8n's own tooling applies; only nodes/, credentials/ and package.json are looked at by n8n's scanner. */
const packageSources = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const off = (...rules) =>
	Object.fromEntries(rules.map((rule) => [`n8n-nodes-base/${rule}`, 'off']));
const preset = (name) => n8nNodesBase.configs[name].rules;
const n8nBase = { 'n8n-nodes-base': n8nNodesBase };

export default tseslint.config(
	{ ignores: ['dist/**', 'node_modules/**', '.cache/**', 'coverage/**'] },
	{
		files: packageSources,
		extends: [
			js.configs.recommended,
			tseslint.configs.recommended,
			n8nCommunityNodesPlugin.configs.recommended,
			importX.recommended,
		],
		linterOptions: { noInlineConfig: true },
		rules: { 'prefer-spread': 'off', 'no-console': 'error', 'import-x/no-unresolved': 'off' },
	},
	{
		files: ['package.json'],
		plugins: n8nBase,
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
		rules: preset('community'),
	},
	{
		files: ['credentials/**/*.ts'],
		plugins: n8nBase,
		rules: {
			...preset('credentials'),
			...off(
				'cred-class-field-documentation-url-miscased',
				'cred-class-field-type-options-password-missing',
			),
		},
	},
	{
		files: ['nodes/**/*.ts'],
		plugins: n8nBase,
		rules: {
			...preset('nodes'),
			...off(
				'node-class-description-inputs-wrong-regular-node',
				'node-class-description-outputs-wrong',
				'node-param-type-options-max-value-present',
			),
		},
	},
	{
		files: ['test/**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
	},
	{
		files: ['**/*.mjs', '**/*.js'],
		extends: [js.configs.recommended],
		languageOptions: {
			globals: {
				console: 'readonly',
				process: 'readonly',
				module: 'readonly',
				exports: 'readonly',
				require: 'readonly',
				__dirname: 'readonly',
				URL: 'readonly',
				setTimeout: 'readonly',
				fetch: 'readonly',
			},
		},
	},
);
