import type { Field, ListSearch } from '../operation/field';
import { accountHandles } from '../transport/ciphers';
import type { CipherKind } from '../transport/request';
import { locatedId, locator } from './locator';

const searchHandles = (method: string, kind: CipherKind): ListSearch => ({
	method,
	async find(client, { filter = '' }) {
		const handles = await accountHandles(client, kind);
		return {
			results: handles
				.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
				.map(({ name, cipher }) => ({ name, value: cipher })),
		};
	},
});

const handle = (
	kind: CipherKind,
	method: string,
	name: string,
	label: string,
	hint: string,
): Field => {
	const located = locator({
		name,
		label,
		hint,
		search: searchHandles(method, kind),
		idLabel: 'By Cipher',
		idPlaceholder: 'e.g. GCP_XF90igAAAABh00qsWgtvOiGFNqyubMt3',
	});
	return {
		...located,
		write(value, draft, context) {
			draft.cipher = { kind, value: locatedId(value, context.label) ?? '' };
		},
	};
};

/** The shop a seller's call is about; empty means the credential's default, else the account's only shop. */
export const shop = (): Field =>
	handle(
		'shop',
		'searchShops',
		'shop',
		'Shop',
		'Leave empty to use the default of the credential, or the only shop of the account',
	);

/** The category asset a partner's call is about; empty means the credential's default, else the account's only one. */
export const categoryAsset = (): Field =>
	handle(
		'categoryAsset',
		'searchCategoryAssets',
		'categoryAsset',
		'Category Asset',
		'Leave empty to use the default of the credential, or the only category asset of the account',
	);
