import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { PROJECT } from './install.mjs';

const SHIPPED = /^(package\.json|README\.md|LICENSE|index\.js|dist\/.+\.(js|json|svg))$/;
const STRAY = /(^|\/)test\/|\.test\.|tsbuildinfo|dist\/package(-lock)?\.json/;
const ALLOWED_MODULES = ['n8n-workflow', 'node:crypto'];
const REQUIRE = /\b(?:require|import)\(\s*([^)]*?)\s*\)/g;

/** Modules a built file asks for that n8n cloud would not give it, or that are not in the package. */
function forbiddenModules(path, code, shipped) {
	const wanted = [...code.matchAll(REQUIRE)].map(([, argument]) => argument);
	return wanted.filter((argument) => {
		const name = /^(['"])([^'"]+)\1$/.exec(argument)?.[2];
		if (name === undefined) return true;
		if (!name.startsWith('.')) return !ALLOWED_MODULES.includes(name);
		const target = posix.join(posix.dirname(path), name);
		return ![target, `${target}.js`, `${target}/index.js`].some((each) => shipped.has(each));
	});
}

/**
 * Looks at what `npm publish` would send, after a build: only files n8n needs, everything package.json names,
 * no module but n8n-workflow, node:crypto and the package's own. Gives the problems found, and the size.
 */
export function checkPackage() {
	const read = (path) => readFileSync(resolve(PROJECT, path), 'utf8');
	const command = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const output = execFileSync('npm', command, { cwd: PROJECT, encoding: 'utf8', stdio: 'pipe' });
	const [{ files, unpackedSize, size }] = JSON.parse(output);
	const shipped = new Set(files.map(({ path }) => path));
	const { n8n, dependencies = {} } = JSON.parse(read('package.json'));

	const named = [...n8n.nodes, ...n8n.credentials];
	const codex = n8n.nodes.map((path) => path.replace(/\.js$/, '.json'));

	const problems = [
		...[...shipped]
			.filter((path) => !SHIPPED.test(path) || STRAY.test(path))
			.map((path) => `${path} does not belong into the package`),
		...[...named, ...codex]
			.filter((path) => !shipped.has(path))
			.map((path) => `${path} is missing`),
		...Object.keys(dependencies).map((name) => `${name} is a runtime dependency`),
		...[...shipped]
			.filter((path) => path.endsWith('.js'))
			.flatMap((path) =>
				forbiddenModules(path, read(path), shipped).map((name) => `${path} requires ${name}`),
			),
	];
	return { problems, files: shipped.size, unpackedSize, size };
}
