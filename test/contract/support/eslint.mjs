/**
 * Lints source texts by the rules of this project's eslint.config.mjs, without inline exceptions.
 * Takes `{ texts: [{ filePath, code }], off: [rule] }` as JSON on standard input and gives ESLint's messages
 * of each text as JSON. A process of its own, since n8n's plugin is an ES module that jest cannot load.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const { texts, off } = JSON.parse(await text(process.stdin));
const eslint = new ESLint({
	allowInlineConfig: false,
	overrideConfig: { rules: Object.fromEntries(off.map((rule) => [rule, 'off'])) },
});
const findings = [];
for (const { filePath, code } of texts) {
	const [{ messages }] = await eslint.lintText(code, { filePath });
	findings.push(messages);
}
process.stdout.write(JSON.stringify(findings));
