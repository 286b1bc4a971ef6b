import { choice } from '../../../shared/fields/basic';

/** The event a webhook is about. Source: "Update Shop Webhook", 202309; creators' events cannot be registered by API. */
export const eventType = () =>
	choice({
		name: 'eventType',
		label: 'Event Type',
		hint: 'TikTok keeps one address per shop and event type',
		body: 'event_type',
		required: true,
		of: {
			CANCELLATION_STATUS_CHANGE: 'Cancellation Status Change',
			INVOICE_STATUS_CHANGE: 'Invoice Status Change',
			NEW_CONVERSATION: 'New Customer Conversation',
			NEW_MESSAGE: 'New Customer Message',
			NEW_MESSAGE_LISTENER: {
				name: 'New Creator Message',
				description: 'A creator wrote to the seller',
			},
			ORDER_STATUS_CHANGE: 'Order Status Change',
			PACKAGE_UPDATE: 'Package Update',
			PRODUCT_AUDIT_STATUS_CHANGE: 'Product Audit Status Change',
			PRODUCT_CATEGORY_CHANGE: 'Product Category Change',
			PRODUCT_CREATION: 'Product Creation',
			PRODUCT_INFORMATION_CHANGE: 'Product Information Change',
			PRODUCT_STATUS_CHANGE: 'Product Status Change',
			RECIPIENT_ADDRESS_UPDATE: 'Recipient Address Update',
			RETURN_STATUS_CHANGE: 'Return Status Change',
			REVERSE_STATUS_UPDATE: 'Cancellation or Return Requested',
			SELLER_DEAUTHORIZATION: {
				name: 'Seller Deauthorization',
				description: 'The seller withdrew the authorization',
			},
			UPCOMING_AUTHORIZATION_EXPIRATION: {
				name: 'Upcoming Authorization Expiration',
				description: 'The authorization ends within 30 days; repeated daily',
			},
		},
		default: 'NEW_MESSAGE_LISTENER',
	});
