import type { IDataObject } from 'n8n-workflow';
import { related } from '../../../shared/operation/related';
import type { Run } from '../../../shared/operation/operation';
import { getAll } from './getAll';

/** The shop's open collaboration of a product as TikTok gives it; undefined when it has none. */
export async function findOpenCollaboration(
	run: Run,
	productId: string,
): Promise<IDataObject | undefined> {
	const search = related(run, getAll, {
		query: { page_size: '10' },
		body: { keyword_type: 'PRODUCT_ID', keyword: productId },
	});
	const { open_collaborations } = await run.client.send(search);
	return (open_collaborations as IDataObject[] | undefined)?.find(
		({ product }) => (product as IDataObject | undefined)?.id === productId,
	);
}
