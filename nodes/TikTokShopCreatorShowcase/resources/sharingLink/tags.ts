import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../../../shared/output/batch';

/** TikTok names no bound for tags; 50 is that of the other links. */
export const TAGS_PER_CALL = 50;

interface TagError {
	message?: string;
	detail?: { tag?: string; fail_reason?: string };
}

/** What became of each tag: its link, or why there is none. */
export const tagOutcomes = ({ affiliate_sharing_links, errors }: IDataObject): Outcome[] => [
	...((affiliate_sharing_links ?? []) as IDataObject[]).map((link) => ({
		id: String(link.tag),
		success: true,
		json: { sharing_link: link.affiliate_sharing_link },
	})),
	...((errors ?? []) as TagError[]).map(({ message, detail = {} }) => ({
		id: String(detail.tag),
		success: false,
		reason: detail.fail_reason ?? message,
	})),
];
