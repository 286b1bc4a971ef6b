import type { Call } from '../kernel/call';
import { badParameter, Refusal } from '../kernel/errors';

export const STATUSES = [
	'PENDING',
	'AWAITING_SHIPMENT',
	'SHIPPED',
	'CONTENT_PENDING',
	'REJECT_CANCELLED',
	'OVERDUE_CANCELLED',
	'UNFULFILL_CANCELLED',
	'DEL_OPEN_COLLAB',
	'SELLER_NOT_SHIP_CANCELLED',
	'WITHDRAW_CANCELLED',
	'UNFULFILLABLE_CANCELLED',
	'OPS_CANCELLED',
	'OPS_FAILED',
	'OPS_COMPLETED',
	'COMPLETED',
] as const;
export type SampleStatus = (typeof STATUSES)[number];

/** A video or LIVE made with a sample; times in Unix seconds. */
export interface SampleContent {
	id: string;
	format: 'VIDEO' | 'LIVE';
	description: string;
	createdAt: number;
	endedAt?: number;
	views: number;
	likes: number;
	comments: number;
	paidOrders: number;
}

/** A creator's request for a free sample; times in Unix seconds. */
export interface SampleApplication {
	id: string;
	shopId: string;
	creatorOpenId: string;
	productId: string;
	skuId: string;
	/** As it was set last; `statusOf` knows what time has made of it. */
	status: SampleStatus;
	/** A fraction as text: "0.1" is ten percent. */
	commissionRate: string;
	approveBefore: number;
	shipBefore?: number;
	orderId?: string;
	trackingNumber?: string;
	targetCollaborationId?: string;
	partnerName?: string;
	rejectReason?: string;
	contents: SampleContent[];
}

export interface Message {
	id: string;
	/** Grows with every message of the sandbox. */
	index: number;
	type: string;
	/** JSON in a text. */
	content: string;
	senderId: string;
	/** Unix seconds. */
	createdAt: number;
	/** Whether the shop has read it; its own messages count as read. */
	read: boolean;
}

/** The messages between a shop and a creator, oldest first. */
export interface Conversation {
	id: string;
	shopId: string;
	creatorOpenId: string;
	messages: Message[];
}

/** What a creator shows of the last 30 days. */
export interface Figures {
	gmv: string;
	contents: number;
	medianViews: number;
	/** Percent as text. */
	fulfillment: string;
}

export interface UploadedImage {
	url: string;
	width: number;
	height: number;
}

export interface InboxState {
	applications: SampleApplication[];
	conversations: Conversation[];
	images: UploadedImage[];
	/** Samples a shop still gives away, by product. */
	samplesLeft: Record<string, number>;
	/** By open id; creators who are not in it keep their figures to themselves. */
	figures: Record<string, Figures>;
	/** Open ids of creators who have left the affiliate program. */
	left: string[];
	/** Open ids of creators who take no messages from shops. */
	closed: string[];
	/** Most conversations of a shop, most messages to a creator who does not answer, most messages of a shop a day. */
	quotas: { conversations: number; unanswered: number; daily: number };
	lastIndex: number;
}

/** The id a creator or shop goes by in conversations. */
export const imIdOf = (openIdOrShopId: string): string =>
	[...openIdOrShopId]
		.reduce((sum, one) => (sum * 31n + BigInt(one.codePointAt(0)!)) % 10n ** 18n, 7n)
		.toString()
		.padStart(19, '7');

/** Where an application stands at a time (Unix seconds). */
export function statusOf(application: SampleApplication, now: number): SampleStatus {
	const { status, approveBefore, shipBefore = Infinity } = application;
	if (status === 'PENDING' && now > approveBefore) return 'OVERDUE_CANCELLED';
	if (status === 'AWAITING_SHIPMENT' && now > shipBefore) return 'SELLER_NOT_SHIP_CANCELLED';
	return status;
}

/** The code of a parameter that this API family does not take. */
const BAD_PARAMETER = badParameter('/affiliate_seller/');

/** Refuses a parameter. */
export function refuse(message: string): never {
	throw new Refusal(BAD_PARAMETER, message);
}

/** The application a call names. Refuses one of another shop. */
export const ownApplication = ({ state, params, shop }: Call<unknown>): SampleApplication =>
	state.inbox.applications.find(
		({ id, shopId }) => id === params.application_id && shopId === shop?.id,
	) ?? refuse('The sample application does not exist.');

/** The conversation a call names. Refuses one of another shop. */
export const ownConversation = ({ state, params, shop }: Call<unknown>): Conversation =>
	state.inbox.conversations.find(
		({ id, shopId }) => id === params.conversation_id && shopId === shop?.id,
	) ?? refuse('The conversation does not exist.');
