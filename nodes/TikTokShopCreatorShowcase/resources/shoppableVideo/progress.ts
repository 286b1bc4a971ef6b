import type { IExecuteFunctions } from 'n8n-workflow';
import type { Run } from '../../../shared/operation/operation';

/** How far the publication of one item has come. */
export interface Progress {
	file_id?: string;
	md5?: string;
	task_id?: string;
	/** The post has been sent, and it is not known that TikTok refused it. */
	is_posting?: boolean;
	video_id?: string;
}

/**
 * What this execution has done for the item so far. n8n keeps it with the execution, so that a try after a failure
 * (Retry On Fail) goes on where the one before stopped; each round of a loop has its own.
 */
export function progressOf({ client, itemIndex }: Run): Progress {
	const functions = client.functions as IExecuteFunctions;
	const round = functions.evaluateExpression('{{ $runIndex }}', itemIndex);
	const kept = functions.getContext('node');
	return (kept[`publish ${String(round)} ${itemIndex}`] ??= {}) as Progress;
}
