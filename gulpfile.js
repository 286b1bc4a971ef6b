const { rmSync } = require('node:fs');
const { src, dest, series } = require('gulp');

/** What a renamed or deleted source has left behind must not be packed. */
const clean = async () => rmSync('dist', { recursive: true, force: true });

/** Icons keep their folder: nodes point at ../../icons, and dist/icons sits in the same place. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));

/** Codex files (categories, search words) lie beside each compiled node. */
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

/** Previews of what each operation gives, which the editor shows before the first run. */
const previews = async () => {
	const typescript = require('tsx/cjs/api').register();
	require('./test/tools/previews').writePreviews('dist');
	typescript();
};

exports.clean = clean;
exports.build = series(icons, codex, previews);
