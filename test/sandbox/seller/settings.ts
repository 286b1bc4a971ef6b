import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { offer } from './openCollaborations';
import { CODE, ownCollaboration, running, type SampleRule } from './state';

function settings({ state, shop }: Call) {
	const auto_add_product = state.seller.autoAdd[shop!.id] ?? { enable: false };
	return { open_collaboration_settings: { auto_add_product } };
}

interface Settings {
	auto_add_product?: { enable?: boolean; commission_rate?: number };
}

/** Turning it on offers every product of the shop that is not offered yet. */
function editSettings(call: Call<Settings>) {
	const { body, state, shop, now, random } = call;
	const { enable = false, commission_rate: rate } = body.auto_add_product ?? {};
	if (enable && rate === undefined) call.fail(CODE.badParameter, 'commission_rate is required.');
	state.seller.autoAdd[shop!.id] = { enable, ...(enable && { commission_rate: rate }) };
	if (!enable) return {};
	const offered = new Set(running(call).map(({ productId }) => productId));
	for (const { id, shopId } of state.market.products)
		if (shopId === shop!.id && !offered.has(id))
			offer(state.seller, random.id().slice(0, 12), id, rate!, now);
	return {};
}

function statusOf(rule: SampleRule, now: number): string {
	const { is_sample_time_unlimited: always, start_time = 0, end_time = Infinity } = rule;
	if (!always && now < start_time) return 'NOT_STARTED';
	if (!always && now >= end_time) return 'EXPIRED';
	return rule.taken >= rule.sample_quota ? 'NO_LEFT_COUNT' : 'ONGOING';
}

function sampleRules(call: Call<unknown, { product_ids: string[] }>) {
	const { query, state, now } = call;
	return {
		sample_rules: query.product_ids
			.filter((id) => state.seller.sampleRules[id])
			.map((product_id) => {
				const { taken, ...rule } = state.seller.sampleRules[product_id];
				const available_quantity = Math.max(0, rule.sample_quota - taken);
				const status = statusOf({ taken, ...rule }, now);
				return { product_id, status, available_quantity, ...rule };
			}),
	};
}

interface RuleEdit {
	product_id: string;
	sample_rule?: Partial<SampleRule> & { activate_status?: string };
}

/** The rule is replaced as a whole: what the call leaves out is gone. */
function editSampleRule(call: Call<RuleEdit>) {
	const { product_id, sample_rule } = call.body;
	const { sampleRules: rules } = call.state.seller;
	ownCollaboration(call, product_id);
	const { activate_status, ...rule } = sample_rule ?? {};
	if (activate_status === 'DEACTIVATE') {
		delete rules[product_id];
		return {};
	}
	const { sample_quota, is_sample_time_unlimited: always, start_time, end_time } = rule;
	if (!sample_quota || always === undefined)
		call.fail(CODE.badParameter, 'sample_quota and is_sample_time_unlimited are required.');
	if (!always && !(start_time && end_time && start_time < end_time))
		call.fail(CODE.badParameter, 'start_time and end_time must make a period.');
	rules[product_id] = { ...rule, taken: rules[product_id]?.taken ?? 0 } as SampleRule;
	return {};
}

export const settingsRoutes = [
	route('GET', '/affiliate_seller/202409/open_collaboration_settings', settings),
	route('POST', '/affiliate_seller/202405/open_collaboration_settings', editSettings),
	route('GET', '/affiliate_seller/202410/open_collaborations/sample_rules', sampleRules),
	route('POST', '/affiliate_seller/202410/open_collaborations/sample_rules', editSampleRule),
];
