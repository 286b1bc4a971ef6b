import { campaign } from '../../../shared/fields/campaign';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { count, rate, text, timeMs, as } from '../../../shared/output/shape';

/** Source: "Get Affiliate Campaign Creator Fulfillment Status List", 202501. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many products of a campaign with their performance',
	description: 'Get many products of a campaign with what creators have achieved for each',
	endpoint: {
		method: 'GET',
		path: '/affiliate_partner/202501/campaigns/{campaign_id}/products/performance',
		scope: 'partner.tap_campaign.read',
	},
	fields: [campaign()],
	output: many({
		list: 'campaign_product_statistics',
		max: 50,
		echo: ['campaign_id'],
		shape: {
			'campaign_product_detail.product_id': as('product_id', text),
			'campaign_product_detail.product_name': as('product_name', text),
			'campaign_product_detail.product_status': as('product_status', text),
			'campaign_product_detail.product_price.min_price': as('min_price', count),
			'campaign_product_detail.product_price.max_price': as('max_price', count),
			'campaign_product_detail.product_price.currency': as('price_currency', text),
			'campaign_product_detail.product_stock_count': as('product_stock_count', count),
			'campaign_product_detail.total_commission_percent': as('total_commission', rate),
			'campaign_product_detail.creator_commission_percent': as('creator_commission', rate),
			'campaign_product_detail.partner_commission_percent': as('partner_commission', rate),
			'campaign_product_detail.indicator_data.paid_order_num': as('paid_orders', count),
			'campaign_product_detail.indicator_data.actual_order_num': as('actual_orders', count),
			'campaign_product_detail.indicator_data.estimated_amount': as('estimated_amount', count),
			'campaign_product_detail.indicator_data.actual_amount': as('actual_amount', count),
			'campaign_product_detail.indicator_data.estimated_partner_commission': as(
				'estimated_partner_commission',
				count,
			),
			'campaign_product_detail.indicator_data.actual_partner_commission': as(
				'actual_partner_commission',
				count,
			),
			promoted_creator_num: count,
			collaborated_creators_num: count,
			creator_sales_num: count,
			sample_requested_creator_num: count,
			data_update_time: timeMs,
		},
	}),
});
