import { statusOf, type SampleApplication, type SampleStatus } from '../inbox/state';
import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { CODE, findProduct } from './state';

const DAY = 24 * 60 * 60;

/** What is owed for a sample, by where its application stands; nothing any more for the rest. */
const OWED: Partial<Record<SampleStatus, string>> = {
	PENDING: 'PENDING',
	AWAITING_SHIPMENT: 'PENDING',
	SHIPPED: 'PENDING',
	CONTENT_PENDING: 'ONGOING',
	COMPLETED: 'SUCCEED',
	OPS_COMPLETED: 'SUCCEED',
	UNFULFILL_CANCELLED: 'FAILED',
	OVERDUE_CANCELLED: 'OVERDUE',
};

/** The list has another name for CONTENT_PENDING than its own filter and the single query. */
const LISTED_AS = 'TO_BE_POST';

/** The caller's applications, as the sellers have them. */
const ownApplications = ({ state, account }: Call<unknown, unknown>) =>
	state.inbox.applications.filter(({ creatorOpenId }) => creatorOpenId === account.openId);

const createdAt = ({ approveBefore }: SampleApplication) => approveBefore - 7 * DAY;

function fulfillment(application: SampleApplication, now: number) {
	return {
		id: `8${application.id.slice(1)}`,
		status: OWED[statusOf(application, now)] ?? 'CANCELLED',
		expiration_time: createdAt(application) + 21 * DAY,
		total_suspend_duration: 0,
	};
}

const view = (call: Call<unknown, unknown>, application: SampleApplication) => {
	const product = findProduct(call, application.productId)!;
	const sku = product.skus.find(({ id }) => id === application.skuId)!;
	return {
		id: application.id,
		status: statusOf(application, call.now),
		main_order_id: application.orderId ?? '',
		activity_id: '',
		sample_product: {
			id: product.id,
			sku_id: sku.id,
			sku_sale_property_value_names: [sku.propertyValue],
		},
		creator_fulfillment: fulfillment(application, call.now),
	};
};

function list(call: Call<{ application_statuses?: string[] }>) {
	const wanted = call.body.application_statuses ?? [];
	const rows = ownApplications(call)
		.map((application) => view(call, application))
		.filter(({ status }) => wanted.length === 0 || wanted.includes(status));
	const { items, paging } = call.page(rows, 20);
	return {
		next_page_token: paging.next_page_token,
		sample_applications: items.map(({ creator_fulfillment, status, ...rest }) => ({
			...rest,
			status: status === 'CONTENT_PENDING' ? LISTED_AS : status,
			creator_fulfillment: { ...creator_fulfillment, bound_product_status: 'LIVE' },
		})),
	};
}

interface Single {
	application_id?: string;
	application_type: string;
	main_order_id?: string;
	product_id: string;
}

function detail(call: Call<Single>) {
	const { application_id, application_type, main_order_id, product_id } = call.body;
	const application = ownApplications(call).find(
		({ id, orderId, productId }) =>
			productId === product_id &&
			(application_type === 'FREE_SAMPLE' ? id === application_id : orderId === main_order_id),
	);
	if (!application) return call.fail(CODE.badParameter, 'There is no such sample application.');
	return {
		sample_application: {
			...view(call, application),
			type: 'FREE_SAMPLE',
			create_time: createdAt(application),
		},
	};
}

function fulfillments(
	call: Call<
		{ fulfillment_statuses: string[] },
		{ sort_field?: 'expired_time' | 'create_time'; sort_order?: 'ASC' | 'DESC' }
	>,
) {
	const direction = call.query.sort_order === 'DESC' ? -1 : 1;
	return {
		fulfillments: ownApplications(call)
			.sort((a, b) => direction * (createdAt(a) - createdAt(b)))
			.map((application) => ({
				...fulfillment(application, call.now),
				application_id: application.id,
				sample_application_type: 'FREE_SAMPLE',
				product_id: application.productId,
				shop_id: application.shopId,
				bound_product_status: 'LIVE',
			}))
			.filter(({ status }) => call.body.fulfillment_statuses.includes(status)),
	};
}

function label(call: Call<unknown, { product_id: string }>) {
	const product = findProduct(call, call.query.product_id);
	if (!product) return call.fail(CODE.badParameter, 'The product does not exist.');
	const open = ownApplications(call).find(
		(one) =>
			one.productId === product.id && !/COMPLETED|CANCELLED|FAILED/.test(statusOf(one, call.now)),
	);
	return {
		label: {
			...(open && { application_id: open.id }),
			can_apply: !open,
			reach_limit: false,
			status: open ? 'ONGOING' : 'TO_APPLY',
			sample_product: {
				sample_sku_list: product.skus.map((sku) => ({
					id: sku.id,
					is_available: sku.stock > 0,
					...(sku.stock === 0 && { unavailable_reason: 'OUT_OF_STOCK' }),
					price: { amount: sku.price, currency: product.currency },
					sale_properties: [
						{
							id: '100000',
							name: sku.propertyName,
							value_id: sku.id,
							value_name: sku.propertyValue,
						},
					],
					sale_property_value_ids: sku.id,
				})),
			},
		},
	};
}

function deeplink(call: Call<unknown, { product_id: string; sku_id: string }>) {
	const { product_id, sku_id } = call.query;
	if (!findProduct(call, product_id)?.skus.some(({ id }) => id === sku_id))
		call.fail(CODE.badParameter, 'The product has no such SKU.');
	return { deeplink: `snssdk1180://sample/request?product=${product_id}&once=${call.random.id()}` };
}

const APPLICATIONS = '/affiliate_creator/202412/sample_applications';

export const sampleRoutes = [
	route('POST', `${APPLICATIONS}/search`, list),
	route('POST', `${APPLICATIONS}/single_query`, detail),
	route('POST', '/affiliate_creator/202409/sample_applications/fulfillments/search', fulfillments),
	route('GET', '/affiliate_creator/202412/samples/labels', label),
	route('GET', '/affiliate_creator/202512/samples/deeplink', deeplink),
];
