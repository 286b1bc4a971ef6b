/**
 * npm test: installs what is missing, runs every check and test of the project and adds up their counts.
 * `npm test -- unit contract` runs just those steps. The last line is "N passed, N failed[, N skipped]".
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, PROJECT } from './tools/install.mjs';
import { checkPackage } from './tools/package-check.mjs';

const STEP_TIMEOUT_MS = 25 * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));

/** Runs a development tool by its name in node_modules/.bin; true when it succeeds. */
function tool(name, ...args) {
	const path = join(PROJECT, 'node_modules/.bin', name);
	const options = { cwd: PROJECT, stdio: 'inherit', timeout: STEP_TIMEOUT_MS };
	return spawnSync(path, args, options).status === 0;
}

const counts = (passed, failed, skipped = 0) => ({ passed, failed, skipped });
const check = (succeeded) => (succeeded ? counts(1, 0) : counts(0, 1));

function build() {
	const options = { cwd: PROJECT, stdio: 'inherit', timeout: STEP_TIMEOUT_MS };
	return check(spawnSync('npm', ['run', '--silent', 'build'], options).status === 0);
}

function packageContents() {
	const { problems, files, unpackedSize, size } = checkPackage();
	const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
	console.log(`${files} files, ${kB(unpackedSize)} unpacked, ${kB(size)} packed`);
	for (const problem of problems) console.log(`  ${problem}`);
	return check(problems.length === 0);
}

function hasTests(project) {
	const folder = join(PROJECT, 'test', project);
	if (!existsSync(folder)) return false;
	return readdirSync(folder, { recursive: true }).some((path) => path.endsWith('.test.ts'));
}

/** Runs one jest project and reads the counts of its report; a run that dies without one has failed. */
function jest(project, ...flags) {
	const report = join(reports, `${project}.json`);
	const output = ['--ci', '--json', `--outputFile=${report}`];
	const empty = hasTests(project) ? [] : ['--passWithNoTests'];
	const succeeded = tool('jest', '--selectProjects', project, ...output, ...empty, ...flags);
	if (!existsSync(report)) return check(succeeded);
	const result = JSON.parse(readFileSync(report, 'utf8'));
	const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
	return counts(
		result.numPassedTests,
		succeeded ? failed : Math.max(failed, 1),
		result.numPendingTests + result.numTodoTests,
	);
}

const steps = {
	lint: () => check(tool('eslint', '.')),
	types: () => check(tool('tsc', '--noEmit')),
	build,
	package: packageContents,
	unit: () => jest('unit'),
	contract: () => jest('contract'),
	sandbox: () => jest('sandbox'),
	integration: () => jest('integration'),
	e2e: () => jest('e2e', '--runInBand'),
};

function run(name) {
	console.log(`\n── ${name}`);
	const start = Date.now();
	try {
		return { name, ...steps[name](), seconds: (Date.now() - start) / 1000 };
	} catch (error) {
		console.error(error);
		return { name, ...check(false), seconds: (Date.now() - start) / 1000 };
	}
}

const line = ({ passed, failed, skipped }) =>
	`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length) {
	console.error(`Unknown step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}`);
	process.exit(2);
}

installDependencies();
const results = Object.keys(steps)
	.filter((name) => wanted.length === 0 || wanted.includes(name))
	.map(run);
rmSync(reports, { recursive: true, force: true });

console.log('\nSummary');
for (const result of results) {
	console.log(
		`  ${result.name.padEnd(12)} ${line(result).padEnd(36)} ${result.seconds.toFixed(1)} s`,
	);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const total = counts(sum('passed'), sum('failed'), sum('skipped'));
console.log(line(total));
process.exitCode = total.failed > 0 ? 1 : 0;
