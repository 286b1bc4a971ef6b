const project = (name, extra = {}) => ({
	displayName: name,
	rootDir: __dirname,
	roots: ['test', 'nodes', 'credentials'].map((folder) => `${__dirname}/${folder}`),
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
	...extra,
});

/** One project per kind of test; test/run.mjs runs them in turn and adds up their counts. */
module.exports = {
	testTimeout: 60_000,
	projects: [
		project('unit'),
		project('contract'),
		project('sandbox'),
		project('integration'),
		project('e2e', {
			globalSetup: '<rootDir>/test/e2e/globalSetup.ts',
			globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
		}),
	],
};
