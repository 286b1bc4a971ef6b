import { creatorFilter, shopFilter } from '../filters';
import { authorizationExpiring } from './authorizationExpiring';
import { creatorDeauthorization } from './creatorDeauthorization';
import { webhookEvent, type WebhookEvent } from './event';
import { newMessage } from './newMessage';
import { sampleApplicationStatusChange } from './sampleApplicationStatusChange';
import { sellerDeauthorization } from './sellerDeauthorization';
import { shoppableContentPosting } from './shoppableContentPosting';
import { videoPrecheckResult } from './videoPrecheckResult';
import { videoPrecheckTaskResult } from './videoPrecheckTaskResult';

/** Every topic of the app, also those TikTok adds later. */
const any = webhookEvent({
	value: 'any',
	name: 'Any Event',
	description: 'Every event that TikTok sends to the address, also ones this node does not know',
	filters: [creatorFilter, shopFilter],
	sample: shoppableContentPosting.sample,
});

/** All events a workflow can start with, by name as n8n lists options. */
export const events: WebhookEvent[] = [
	any,
	authorizationExpiring,
	creatorDeauthorization,
	newMessage,
	sampleApplicationStatusChange,
	sellerDeauthorization,
	shoppableContentPosting,
	videoPrecheckResult,
	videoPrecheckTaskResult,
];

/** How the data of a notification type becomes flat output; undefined for types this node does not know. */
export const shapeOf = (type: number): WebhookEvent['shape'] =>
	events.find((event) => event.type === type)?.shape;
