import { text } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { filledIn, type Field } from '../../../shared/operation/field';
import { followers, sales } from './audienceFilters';
import { affiliation, content, regional } from './workFilters';

const all = (isShoppable: boolean): Field =>
	filters(...followers(), ...sales(), ...affiliation(), ...regional(), ...content(isShoppable));

/** Everything TikTok can filter marketplace creators by. */
export const creatorFilters = (): Field => ({
	...all(false),
	write(value, draft, context) {
		const isShoppable = String(filledIn(value).isShoppableOnly) === 'true';
		all(isShoppable).write(value, draft, context);
	},
});

/** Words of the creator's name. */
export const creatorKeyword = (): Field =>
	text({
		name: 'keyword',
		label: 'Keyword',
		hint: 'Words of the username or nickname; empty finds all creators',
		body: 'keyword',
	});
