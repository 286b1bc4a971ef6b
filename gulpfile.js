const { src, dest, series } = require('gulp');

/** Icons keep their folder: nodes point at ../../icons, and dist/icons sits in the same place. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));

/** Codex files (categories, search words) lie beside each compiled node. */
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

exports.build = series(icons, codex);
