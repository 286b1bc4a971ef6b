/** Where an application for a sample stands. Source: "Search Creator Sample Applications", 202412. */
export const APPLICATION_STATUSES = {
	AWAITING_SHIPMENT: 'Awaiting Shipment',
	COMPLETED: 'Completed',
	CONTENT_PENDING: 'Content Pending',
	DEL_OPEN_COLLAB: 'Open Collaboration Deleted',
	OPS_CANCELLED: 'Cancelled by TikTok',
	OPS_COMPLETED: 'Completed by TikTok',
	OPS_FAILED: 'Failed by TikTok',
	OVERDUE_CANCELLED: 'Cancelled, Overdue',
	PENDING: 'Awaiting Review',
	REJECT_CANCELLED: 'Rejected',
	SELLER_NOT_SHIP_CANCELLED: 'Cancelled, Not Shipped',
	SHIPPED: 'Shipped',
	UNFULFILLABLE_CANCELLED: 'Cancelled, Cannot Be Fulfilled',
	UNFULFILL_CANCELLED: 'Cancelled, Not Fulfilled',
	WITHDRAW_CANCELLED: 'Withdrawn',
};

/** Where the content stands that is owed for a sample. Source: "Creator Search Sample Application Fulfillments", 202409. */
export const FULFILLMENT_STATUSES = {
	CANCELLED: 'Cancelled',
	EXEMPTED: 'Exempted',
	FAILED: 'Failed',
	ONGOING: 'Ongoing',
	OVERDUE: 'Overdue',
	PENDING: 'Pending',
	SUCCEED: 'Succeeded',
	SUSPEND: 'Suspended',
};
