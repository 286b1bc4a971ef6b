import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../../shared/operation/operation';
import { related } from '../../../shared/operation/related';
import { ApiFailure, BadInput } from '../../../shared/transport/failure';
import { MOST_CREATORS, MOST_PRODUCTS } from './fields';
import { get } from './get';

const inForce = (list: unknown): IDataObject[] =>
	((list ?? []) as IDataObject[]).filter(
		({ collaboration_status }) => (collaboration_status ?? 'NORMAL') === 'NORMAL',
	);

/**
 * The whole target collaboration as it will be: what the form changes over what is there now.
 * Throws a BadInput when it would hold more creators or products than TikTok takes, or none.
 */
export async function mergedCollaboration(run: Run): Promise<IDataObject> {
	const { body, notes } = run.draft;
	const { target_collaboration } = await run.client.send(related(run, get, run.draft));
	const present = target_collaboration as IDataObject | undefined;
	if (!present) {
		throw new ApiFailure({
			message: 'TikTok does not find the target collaboration',
			advice: 'Check its ID and the shop.',
		});
	}
	if (present.type === 'TOP_CREATOR_PROGRAM') {
		throw new BadInput(
			`"${present.name}" belongs to TikTok’s Top Creator Program and cannot be updated here`,
			'Choose a target collaboration that the shop has created itself.',
		);
	}
	const creators = changedCreators(inForce(present.creators), notes);
	const products = changedProducts(inForce(present.products), notes);
	checkSize('creators', creators.length, MOST_CREATORS, 'Add Creator IDs');
	checkSize('products', products.length, MOST_PRODUCTS, 'Add or Change Products');
	return {
		name: present.name,
		end_time: String(present.end_time),
		seller_contact_info: present.seller_contact_info,
		free_sample_rule: present.free_sample_rule,
		...body,
		creator_user_open_ids: creators,
		products,
	};
}

function changedCreators(present: IDataObject[], notes: IDataObject): string[] {
	const { add_creators = [], remove_creators = [] } = notes as Record<string, string[]>;
	const kept = present.map(({ creator_open_id }) => String(creator_open_id));
	return [...new Set([...kept, ...add_creators])].filter((id) => !remove_creators.includes(id));
}

function changedProducts(present: IDataObject[], notes: IDataObject): IDataObject[] {
	const changes = (notes.products ?? []) as IDataObject[];
	const removed = (notes.remove_products ?? []) as string[];
	const byId = new Map(present.map((product) => [String(product.id), asSent(product)]));
	for (const change of changes) {
		byId.set(String(change.id), { ...byId.get(String(change.id)), ...change });
	}
	return [...byId.values()].filter(({ id }) => !removed.includes(String(id)));
}

function asSent({ id, commission }: IDataObject): IDataObject {
	const { rate, shop_ads_commission_rate } = (commission ?? {}) as IDataObject;
	return {
		id,
		commission_rate: rate,
		...(shop_ads_commission_rate && { target_ad_commission_rate: shop_ads_commission_rate }),
	};
}

function checkSize(what: string, size: number, most: number, label: string): void {
	if (size > most) {
		throw new BadInput(
			`The target collaboration would hold ${size} ${what}, but TikTok takes at most ${most}`,
			`Shorten "${label}", or create another target collaboration for the rest.`,
		);
	}
	if (size === 0) {
		throw new BadInput(
			`The target collaboration would hold no ${what}`,
			'Keep at least one, or delete the target collaboration.',
		);
	}
}
