import type { IDataObject } from 'n8n-workflow';
import { ApiFailure } from '../../../shared/transport/failure';

/** A creator, a product, a pair of both or a change that TikTok left out of an answer with code 0. */
export interface Refusal {
	creator_id?: string;
	product_id?: string;
	error: string;
}

const IN_ANOTHER = 'in another target collaboration already';

const listOf = (value: unknown): unknown[] =>
	Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const objects = (value: unknown) =>
	listOf(value).filter((entry) => Object.keys(entry as IDataObject).length > 0) as IDataObject[];

const creators = (value: unknown, error: string): Refusal[] =>
	listOf(value).map((id) => ({ creator_id: String(id), error }));

const products = (value: unknown, error: string): Refusal[] =>
	listOf(value).map((id) => ({ product_id: String(id), error }));

/**
 * Everything TikTok says it left out. Conflicts and invalid ids come with creating and updating, the rest with updating.
 * Source: "Create Target Collaboration" and "Update Target Collaboration", 202508.
 */
export function refusalsIn(data: IDataObject): Refusal[] {
	const failed = (data.update_failed ?? {}) as IDataObject;
	return [
		...objects(data.target_collaboration_conflicts).map(
			({ creator_user_open_id, creator_user_id, product_id }) => ({
				creator_id: String(creator_user_open_id ?? creator_user_id),
				product_id: String(product_id),
				error: IN_ANOTHER,
			}),
		),
		...creators(data.invalid_open_id_list, 'no creator that can be invited'),
		...products(data.invalid_product_id_list, 'no product that can be offered'),
		...creators(failed.add_creator_open_ids, 'not added'),
		...creators(failed.remove_creator_open_ids, 'not removed'),
		...products(
			objects(failed.add_products).map(({ id }) => id),
			'not added',
		),
		...products(
			objects(failed.change_commissions).map(({ product_id }) => product_id),
			'commission not changed',
		),
		...products(failed.remove_product_ids, 'not removed'),
		...['name', 'end_time', 'seller_contact_info']
			.filter((field) => failed[field])
			.map((field) => ({ error: `${field} not changed` })),
	];
}

const MOST_NAMED = 20;

const inWords = ({ creator_id, product_id, error }: Refusal): string => {
	const about = [creator_id && `creator ${creator_id}`, product_id && `product ${product_id}`];
	return [about.filter(Boolean).join(' with '), error].filter(Boolean).join(': ');
};

/** The error that names what was left out. `done` says what TikTok has carried out nevertheless. */
export function refusalFailure(refusals: Refusal[], done: string): ApiFailure {
	const named = refusals.slice(0, MOST_NAMED).map(inWords).join('; ');
	const more = refusals.length > MOST_NAMED ? ` and ${refusals.length - MOST_NAMED} more` : '';
	return new ApiFailure({
		message: `TikTok left out ${refusals.length} of what was asked for: ${named}${more}`,
		advice: `${done} Take what was left out from the lists, or set Options → On Partial Failure to Continue to get one item for each.`,
	});
}
