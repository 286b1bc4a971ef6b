import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../../../shared/output/batch';

interface ProductError {
	code?: number;
	message?: string;
	detail?: { product_id?: string };
}

/** TikTok documents no code for it; its message says so. */
const isThereAlready = ({ message = '' }: ProductError) => /\balready\b/i.test(message);

/**
 * What TikTok says about single products in `errors`. Products that were there before count as done.
 * `nameOf` tells which element of the list an error is about; its product ID unless given.
 */
export const productOutcomes = (
	{ errors }: IDataObject,
	nameOf = (productId: string): string => productId,
): Outcome[] =>
	((errors ?? []) as ProductError[]).map((error) => {
		const productId = String(error.detail?.product_id ?? '');
		const id = nameOf(productId);
		if (isThereAlready(error)) return { id, success: true, json: { already_there: true } };
		return { id, success: false, reason: error.message, json: { code: error.code } };
	});

/** Some answers carry a refusal of the whole call inside `data`, behind a code 0. */
export const nestedRefusal = ({ code, message }: IDataObject, elements: unknown[]): Outcome[] =>
	Number(code ?? 0) === 0
		? []
		: elements.map((element) => ({
				id: String(element),
				success: false,
				reason: String(message),
				json: { code },
			}));
