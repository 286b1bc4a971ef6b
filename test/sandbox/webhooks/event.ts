/** Something that happened, as a suite or a test tells it. */
export interface SandboxEvent {
	/** TikTok's topic number. */
	type: number;
	/** ID of the shop, for seller topics. */
	shopId?: string;
	/** Open id of the creator, for creator topics. */
	creatorOpenId?: string;
	data: Record<string, unknown>;
}

/** Names of the topics that the Event API knows, among those that matter to affiliate apps. */
export const EVENT_API_NAMES: Record<number, string> = {
	6: 'SELLER_DEAUTHORIZATION',
	7: 'UPCOMING_AUTHORIZATION_EXPIRATION',
	33: 'NEW_MESSAGE_LISTENER',
};

/** The JSON that is sent; ids that do not apply are left out. `timestamp` is in Unix seconds. */
export const payloadOf = (event: SandboxEvent, id: string, timestamp: number): string =>
	JSON.stringify({
		type: event.type,
		...(event.shopId && { shop_id: event.shopId }),
		...(event.creatorOpenId && { creator_open_id: event.creatorOpenId }),
		tts_notification_id: id,
		timestamp,
		data: event.data,
	});
