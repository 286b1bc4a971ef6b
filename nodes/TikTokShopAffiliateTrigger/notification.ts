import type { IDataObject } from 'n8n-workflow';

/** One notification of TikTok Shop: the parts every topic shares, and the whole as it came. */
export interface Notification {
	type: number;
	/** Empty in old topics. */
	id: string;
	/** Unix seconds of the push; 0 when it is missing. */
	timestamp: number;
	/** Creator topics name the creator, seller topics the shop; empty when the topic names none. */
	creatorOpenId: string;
	shopId: string;
	sellerOpenId: string;
	data: IDataObject;
	raw: IDataObject;
}

/** A text (kept as it is), or a whole number too big for JavaScript (put into quotes). */
const TEXT_OR_BIG_NUMBER = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\w.])/g;
const MAY_HOLD_BIG_NUMBER = /[:,[]\s*-?\d{16}/;

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
	value === undefined || value === null ? '' : String(value);

/**
 * Reads a raw body; undefined when it is not the JSON of a notification.
 * Ids that come as bare numbers keep all their digits: they become texts.
 */
export function readNotification(rawBody: Buffer): Notification | undefined {
	const raw = parse(rawBody.toString('utf8'));
	const type = Number(raw?.type);
	if (!raw || !Number.isInteger(type)) return undefined;
	return {
		type,
		id: textOf(raw.tts_notification_id),
		timestamp: Number(raw.timestamp) || 0,
		creatorOpenId: textOf(raw.creator_open_id),
		shopId: textOf(raw.shop_id),
		sellerOpenId: textOf(raw.seller_open_id),
		data: isObject(raw.data) ? raw.data : {},
		raw,
	};
}

function parse(body: string): IDataObject | undefined {
	const exact = MAY_HOLD_BIG_NUMBER.test(body)
		? body.replace(TEXT_OR_BIG_NUMBER, (match) => (match.startsWith('"') ? match : `"${match}"`))
		: body;
	try {
		const value: unknown = JSON.parse(exact);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
