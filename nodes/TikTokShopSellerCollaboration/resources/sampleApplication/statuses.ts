import type { Choices } from '../../../shared/fields/basic';

/** Where a sample application can stand. Source: "Seller Search Sample Applications", 202508. */
export const STATUSES: Choices = {
	PENDING: { name: 'Awaiting Review', description: 'The seller has not decided yet' },
	AWAITING_SHIPMENT: { name: 'Awaiting Shipment', description: 'Approved, not yet shipped' },
	SHIPPED: { name: 'Shipped', description: 'On its way to the creator' },
	CONTENT_PENDING: { name: 'Content Pending', description: 'Received; the creator owes content' },
	COMPLETED: { name: 'Completed', description: 'The creator has posted the content' },
	REJECT_CANCELLED: { name: 'Rejected', description: 'The seller rejected it' },
	OVERDUE_CANCELLED: { name: 'Overdue', description: 'Nobody decided in time' },
	WITHDRAW_CANCELLED: { name: 'Withdrawn', description: 'The creator withdrew it before approval' },
	SELLER_NOT_SHIP_CANCELLED: {
		name: 'Not Shipped',
		description: 'The seller did not ship in time',
	},
	UNFULFILL_CANCELLED: {
		name: 'Not Fulfilled',
		description: 'The creator did not post content in time',
	},
	UNFULFILLABLE_CANCELLED: {
		name: 'Not Fulfillable',
		description: 'Content became impossible for reasons beyond the creator’s control',
	},
	DEL_OPEN_COLLAB: {
		name: 'Open Collaboration Deleted',
		description: 'The open collaboration of the product was deleted',
	},
	OPS_CANCELLED: { name: 'Cancelled by TikTok', description: 'TikTok’s staff cancelled it' },
	OPS_FAILED: { name: 'Failed by TikTok', description: 'TikTok’s staff marked it as failed' },
	OPS_COMPLETED: {
		name: 'Completed by TikTok',
		description: 'TikTok’s staff marked it as completed',
	},
};
