import type { IDataObject } from 'n8n-workflow';
import { shop } from '../../../shared/fields/account';
import { yesNo } from '../../../shared/fields/basic';
import { shopProduct } from '../../../shared/fields/collaboration';
import { rate } from '../../../shared/fields/rate';
import { operation } from '../../../shared/operation/operation';
import { as, rate as percent, schemaOf, simplify, text, time } from '../../../shared/output/shape';
import { carriedOut } from './alreadyThere';

const shape = {
	id: text,
	product_id: text,
	commission_rate: percent,
	effective_time: as('effective_at', time),
};

/** Source: "Create Open Collaboration", 202412 and 202405: a second call for a product changes its commission. */
export const createOrUpdate = operation({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update an open collaboration',
	description:
		'Offer a product to all creators at a commission rate, or change the rate when it is offered already',
	endpoint: {
		method: 'POST',
		path: {
			'202412': '/affiliate_seller/202412/open_collaborations',
			'202405': '/affiliate_seller/202405/open_collaborations',
		},
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [
		shop(),
		shopProduct({ body: 'product_id' }),
		rate({
			name: 'commissionRate',
			label: 'Commission Rate',
			hint: 'Percent of the price that creators get, from 1 to 80',
			body: 'commission_rate',
			required: true,
		}),
	],
	options: [
		yesNo({
			name: 'requireApproval',
			label: 'Require Approval',
			hint: 'Whether creators have to apply for the product and be approved. Only in API version 202405.',
			body: 'require_seller_approve_creator',
			versions: ['202405'],
		}),
	],
	output: {
		schema: schemaOf(shape),
		async items(run) {
			const wanted = { ...run.draft.body };
			const { open_collaboration } = await carriedOut(run);
			return [simplify({ ...wanted, ...(open_collaboration as IDataObject) }, shape)];
		},
	},
});
