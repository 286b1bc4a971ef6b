import type { IDataObject } from 'n8n-workflow';
import { search as creatorOrders } from '../../TikTokShopAffiliateOrders/resources/creatorOrder/search';
import { searchCap } from '../../TikTokShopAffiliateOrders/resources/partnerOrder/searchCap';
import { searchTap } from '../../TikTokShopAffiliateOrders/resources/partnerOrder/searchTap';
import { search as sellerOrders } from '../../TikTokShopAffiliateOrders/resources/sellerOrder/search';
import { categoryAsset, shop } from '../../shared/fields/account';
import { choice } from '../../shared/fields/basic';
import type { Field } from '../../shared/operation/field';
import type { Operation } from '../../shared/operation/operation';
import { toMilliseconds } from '../../shared/fields/date';
import { itemsOf, named, type Look } from './event';

const SOURCES: Record<string, Operation> = {
	seller: sellerOrders,
	creator: creatorOrders,
	tap: searchTap,
	cap: searchCap,
};

const only = (field: Field, ...sources: string[]): Field => ({
	...field,
	showWhen: { orderSource: sources },
});

/** Whose orders to watch; it has to fit the credential's account type. */
export const orderFields = (): Field[] => [
	choice({
		name: 'orderSource',
		label: 'Orders Of',
		hint: 'Has to fit the Account Type of the credential',
		note: 'orderSource',
		required: true,
		of: {
			seller: { name: 'Seller', description: 'Orders of a shop that creators brought in' },
			creator: { name: 'Creator', description: 'Orders that the creator brought in' },
			tap: {
				name: 'Partner (TAP)',
				description: 'Orders of a TikTok Affiliate Partner’s campaigns',
			},
			cap: { name: 'Partner (CAP)', description: 'Orders of a Creator Agency Partner’s creators' },
		},
		default: 'seller',
	}),
	only(shop(), 'seller'),
	only(categoryAsset(), 'tap', 'cap'),
];

/** The orders created in the period of the look, one item per order. */
export async function findOrders(look: Look): Promise<IDataObject[]> {
	const { draft, from, to } = look;
	if (from !== undefined) draft.body.create_time_ge = from;
	if (to !== undefined) draft.body.create_time_lt = to;
	return await itemsOf(SOURCES[String(draft.notes.orderSource)], look);
}

/** An order's id, in simplified and raw items. */
export const orderKey = (item: IDataObject): string => named(item, 'order_id', 'id');

/** When an order was created, in Unix seconds. */
export function orderTime({ create_time }: IDataObject): number | undefined {
	const ms = toMilliseconds(create_time, 'UTC');
	return ms === undefined ? undefined : Math.floor(ms / 1000);
}

const AMOUNTS = /^(actual|estimated|refunded|returned)_(?!.*_currency$)/;
const ENDED = /\b(settled|completed|cancelled|refunded|frozen|deducted)\b/i;

/** What settlement or a refund changes in an order: amounts that are not zero, and the status once it is a final one. */
function outcomes(item: IDataObject): string[] {
	return Object.entries(item).flatMap(([name, value]) => {
		if (name === 'status') return ENDED.test(String(value)) ? [`status ${value}`] : [];
		const isObject = typeof value === 'object' && value !== null;
		if (!AMOUNTS.test(name)) return isObject ? outcomes(value as IDataObject) : [];
		const amount = isObject ? (value as IDataObject).amount : value;
		return /[1-9]/.test(String(amount)) ? [`${name} ${String(amount)}`] : [];
	});
}

/** Everything in an order that settlement or a refund changes, as one text, in whatever order TikTok lists it. */
export const settlement = (item: IDataObject): string => outcomes(item).sort().join();

/** Whether anything of an order's commission is no longer an estimate. */
export const isSettled = (item: IDataObject): boolean =>
	outcomes(item).some((outcome) => !outcome.startsWith('estimated_'));

/** An order as the searches simplify it. */
export const SAMPLE_ORDER: IDataObject = {
	order_id: '576684019603311365',
	status: 'COMPLETED',
	create_time: '2026-03-02T09:15:00.000Z',
	skus: [
		{
			line_item_id: '576684019603376901',
			product_id: '1729570313535393936',
			creator_username: 'sample.creator',
			content_type: 'VIDEO',
			quantity: 1,
			refunded_quantity: 0,
			price: 24.9,
			price_currency: 'USD',
			commission_rate_percent: 12.5,
			estimated_paid_commission: 3.11,
			estimated_paid_commission_currency: 'USD',
			actual_paid_commission: 3.11,
			actual_paid_commission_currency: 'USD',
		},
	],
};
