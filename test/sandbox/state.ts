import type { CreatorState } from './creator/state';
import type { EventsState } from './events/state';
import type { InboxState } from './inbox/state';
import type { Market } from './market';
import type { OrdersState } from './orders/state';
import type { PartnerState } from './partner/state';
import type { SellerState } from './seller/state';

/** Everything the sandbox knows, in plain objects; each suite owns one part. Tests may read and change it. */
export interface State {
	/** Shops, products and creators that all suites share. */
	market: Market;
	partner: PartnerState;
	seller: SellerState;
	orders: OrdersState;
	/** Webhooks registered through the Event API. */
	events: EventsState;
	/** Sample applications of creators and conversations with them. */
	inbox: InboxState;
	/** What creators show, ask for and post. */
	creator: CreatorState;
}
