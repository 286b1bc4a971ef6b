import type { IDataObject } from 'n8n-workflow';
import { shop } from '../../../shared/fields/account';
import { yesNo } from '../../../shared/fields/basic';
import { shopProduct } from '../../../shared/fields/collaboration';
import { rate } from '../../../shared/fields/rate';
import { operation, type Run } from '../../../shared/operation/operation';
import { as, rate as percent, schemaOf, simplify, text, time } from '../../../shared/output/shape';
import { ApiFailure } from '../../../shared/transport/failure';
import { settle } from '../../../shared/transport/settle';
import { findOpenCollaboration } from './find';

/** TikTok's code for a product that is in an open collaboration already. */
const ALREADY_THERE = 16003012;

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

/** Sends the call; a product that has been there before with the wanted rate is as good as done. */
async function carriedOut(run: Run): Promise<IDataObject> {
	const outcome = await settle(run.client.send(run.request));
	if ('value' in outcome) return outcome.value;
	const { failure } = outcome;
	if (!(failure instanceof ApiFailure) || failure.facts.code !== ALREADY_THERE) throw failure;
	const { product_id, commission_rate } = run.draft.body;
	const present = await findOpenCollaboration(run, String(product_id));
	const { rate: presentRate, start_time } = (present?.current_commission ?? {}) as IDataObject;
	if (presentRate === commission_rate) {
		return { open_collaboration: { id: present!.id, effective_time: start_time } };
	}
	if (presentRate !== undefined) {
		failure.facts.advice = `The product stays at ${Number(presentRate) / 100} %: TikTok did not change its commission. Delete the open collaboration, wait until it has ended, and create it with the new rate.`;
	}
	throw failure;
}
