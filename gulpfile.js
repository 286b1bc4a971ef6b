const { rmSync } = require('node:fs');
const { src, dest, series } = require('gulp');

/** What a renamed or deleted source has left behind must not be packed. */
const clean = async () => rmSync('dist', { recursive: true, force: true });

/** Icons keep their folder: nodes point at ../../icons, and dist/icons sits in the same place. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));

/** Codex files (categories, search words) lie beside each compiled node. */
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

/** Example outputs, which the editor shows as a preview before the first run. */
const schemas = () => src('nodes/**/__schema__/**/*.json').pipe(dest('dist/nodes'));

exports.clean = clean;
exports.build = series(icons, codex, schemas);
