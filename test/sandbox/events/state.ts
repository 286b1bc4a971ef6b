/** One webhook of a shop: TikTok keeps one address per event type. Times are Unix seconds. */
export interface Registration {
	shopId: string;
	event_type: string;
	address: string;
	create_time: number;
	update_time: number;
}

export interface EventsState {
	registrations: Registration[];
}
