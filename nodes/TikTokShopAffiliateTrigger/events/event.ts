import type { IDataObject } from 'n8n-workflow';
import type { Shape } from '../../shared/output/shape';
import type { Filter } from '../filters';

/** One kind of notification a workflow can start with. */
export interface WebhookEvent {
	value: string;
	name: string;
	description: string;
	/** TikTok's number of the topic; every topic when left out. */
	type?: number;
	/** The topic's name in the Event API; left out where only Partner Center can subscribe to it. */
	topic?: string;
	filters: Filter[];
	/** How the notification's `data` becomes flat output. */
	shape?: Shape;
	/** A realistic notification; id and time are set when it is sent. */
	sample: IDataObject;
}

/** Declares an event. */
export const webhookEvent = (spec: WebhookEvent): WebhookEvent => spec;
