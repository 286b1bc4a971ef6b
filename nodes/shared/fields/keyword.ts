import type { Field } from '../operation/field';
import { choice, text, type Choices } from './basic';

/** A search by one of several things: what to search by, and the words, asked for once something is chosen. */
export const searchBy = (spec: { of: Choices; type: string; keyword: string }): Field[] => [
	choice({
		name: 'searchBy',
		label: 'Search By',
		body: spec.type,
		any: 'Nothing (All)',
		of: spec.of,
	}),
	text({
		name: 'keyword',
		label: 'Keyword',
		hint: 'The ID, or words of the name',
		body: spec.keyword,
		required: true,
		showWhen: { searchBy: Object.keys(spec.of) },
	}),
];
