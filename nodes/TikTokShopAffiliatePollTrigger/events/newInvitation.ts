import type { IDataObject } from 'n8n-workflow';
import { getAll } from '../../TikTokShopCreatorShowcase/resources/targetCollaboration/getAll';
import { ids } from '../../shared/fields/id';
import { Draft } from '../../shared/operation/draft';
import { itemsOf, type PollEvent } from './event';

export const newInvitation: PollEvent = {
	value: 'newInvitation',
	name: 'New Target Collaboration Invitation',
	description: 'A shop invited the creator to a target collaboration',
	watch: 'new',
	hasPeriod: false,
	fields: [
		ids({
			name: 'shopIds',
			label: 'Shop IDs',
			hint: 'Comma-separated IDs of the shops whose invitations are watched; TikTok lists them shop by shop',
			note: 'shopIds',
			required: true,
		}),
	],
	async find(look) {
		const found: IDataObject[] = [];
		for (const shopId of look.draft.notes.shopIds as string[]) {
			const draft = new Draft();
			draft.body.shop_id = shopId;
			found.push(...(await itemsOf(getAll, { ...look, draft, limit: look.limit - found.length })));
		}
		return found;
	},
	key: ({ id }) => String(id),
	sample: {
		shop_id: '7495792013947799738',
		id: '7400846837790361387',
		name: 'Sample Invitation',
		status: 'LIVE',
		products: [{ id: '1729569362021748922', title: 'Sample Product', commission_rate_percent: 20 }],
	},
};
