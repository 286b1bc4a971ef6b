import type { IDataObject } from 'n8n-workflow';
import { text, type Format } from '../../shared/output/shape';
import { choiceFilter, creatorFilter, shopFilter } from '../filters';
import { webhookEvent } from './event';

const STATUSES = {
	PENDING: 'Pending',
	AWAITING_SHIPMENT: 'Awaiting Shipment',
	SHIPPED: 'Shipped',
	CONTENT_PENDING: 'Content Pending',
	COMPLETED: 'Completed',
	REJECT_CANCELLED: 'Rejected',
	OVERDUE_CANCELLED: 'Overdue',
	UNFULFILL_CANCELLED: 'Not Fulfilled',
	UNFULFILLABLE_CANCELLED: 'Not Fulfillable',
	DEL_OPEN_COLLAB: 'Open Collaboration Deleted',
	SELLER_NOT_SHIP_CANCELLED: 'Not Shipped by Seller',
	WITHDRAW_CANCELLED: 'Withdrawn',
	OPS_CANCELLED: 'Cancelled by TikTok',
	OPS_FAILED: 'Failed by TikTok',
	OPS_COMPLETED: 'Completed by TikTok',
};

/** TikTok's table says list, its example shows one object: the first is taken. Fields: wire name and output name. */
const firstOf = (fields: Record<string, string>): Format => ({
	write: (_, value) => {
		const first = ([value].flat()[0] ?? {}) as IDataObject;
		return Object.fromEntries(
			Object.entries(fields).map(([wire, name]) => [name, first[wire] ?? null]),
		);
	},
	schema: () => Object.fromEntries(Object.values(fields).map((name) => [name, { type: 'string' }])),
});

/** Source: webhook topic 56, "Sample Application Status Change". */
export const sampleApplicationStatusChange = webhookEvent({
	value: 'sampleApplicationStatusChange',
	name: 'Sample Application Status Change',
	description: 'A creator’s request for a free sample got another status',
	type: 56,
	filters: [
		choiceFilter('statuses', 'Statuses', 'The status the application got', STATUSES, ({ data }) => [
			data.new_status,
		]),
		creatorFilter,
		shopFilter,
	],
	shape: {
		application_id: text,
		new_status: text,
		creator: firstOf({ creator_open_id: 'creator_open_id' }),
		product: firstOf({ id: 'product_id', sku_id: 'sku_id' }),
	},
	sample: {
		type: 56,
		shop_id: '7494726673780148744',
		data: {
			application_id: '7430000000000000001',
			new_status: 'PENDING',
			creator: { creator_open_id: 'sample-creator-open-id-VIyStQAAAADCBQ40s4TzOSSO' },
			product: { id: '1729382910293847561', sku_id: '1729382910293913097' },
		},
	},
});
