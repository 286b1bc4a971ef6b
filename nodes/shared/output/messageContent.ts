import type { IDataObject } from 'n8n-workflow';
import { count, text, texts, type Format } from './shape';

/**
 * What a message's content can hold, by TikTok's key: its name and format in the output. A target collaboration has
 * another key in answers than in requests. Source: "Get Message in the Conversation", 202412, and webhook topic 33.
 */
const PARTS: Record<string, [name: string, format: Format]> = {
	title: ['title', text],
	content: ['text', text],
	product_id: ['product_id', text],
	productIds: ['product_ids', texts],
	invitation_group_id: ['target_collaboration_id', text],
	target_collaboration_id: ['target_collaboration_id', text],
	apply_id: ['sample_application_id', text],
	url: ['image_url', text],
	width: ['image_width', count],
	height: ['image_height', count],
};

/** A whole number that JavaScript would round, or a text, which may hold digits too. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

const LONGEST_EXACT = 15;

const withIdsAsText = (json: string) =>
	json.replace(TEXT_OR_NUMBER, (part) =>
		/^\d+$/.test(part) && part.length > LONGEST_EXACT ? `"${part}"` : part,
	);

function partsOf(content: unknown): IDataObject {
	try {
		const parsed: unknown =
			typeof content === 'string' ? JSON.parse(withIdsAsText(content)) : content;
		return typeof parsed === 'object' && parsed !== null ? (parsed as IDataObject) : {};
	} catch {
		return {};
	}
}

const asTexts = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : value);

/**
 * The content of a message, which TikTok sends as JSON in a text or, in webhooks, as bare text: `text`, `product_id`,
 * `target_collaboration_id` and so on, whatever there is in it; the whole as `text` when nothing is known in it.
 */
export const messageContent: Format = {
	write(_, value) {
		const parts = Object.entries(partsOf(value)).filter(([key]) => key in PARTS);
		if (parts.length === 0) return { text: value as IDataObject };
		return Object.assign(
			{},
			...parts.map(([key, part]) => PARTS[key][1].write(PARTS[key][0], asTexts(part))),
		) as IDataObject;
	},
	schema: () =>
		Object.assign(
			{},
			...Object.values(PARTS).map(([name, format]) => format.schema(name)),
		) as Record<string, IDataObject>,
};
