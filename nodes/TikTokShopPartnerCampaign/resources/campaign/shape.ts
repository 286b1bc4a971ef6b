import { list, rate, text, texts, time } from '../../../shared/output/shape';

/** What the list of campaigns tells about each. */
export const campaignSummary = {
	id: text,
	name: text,
	status: text,
	campaign_start_time: time,
	campaign_end_time: time,
	registration_start_time: time,
	registration_end_time: time,
};

/** A campaign in full. */
export const campaignDetail = {
	id: text,
	name: text,
	status: text,
	description: text,
	commission_rate: rate,
	region: text,
	campaign_start_time: time,
	campaign_end_time: time,
	registration_start_time: time,
	registration_end_time: time,
	target_seller_types: texts,
	target_shops: list({ code: text, name: text }),
	'contact_info.email': text,
	'contact_info.phone': text,
	'contact_info.line': text,
	'contact_info.viber': text,
	'contact_info.whatsapp': text,
	'contact_info.zalo': text,
};
