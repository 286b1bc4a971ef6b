import type { INodeParameters } from 'n8n-workflow';
import { byId } from './support/partner';
import { sent, useSeller } from './support/seller';

const { side, products, targets, creators, run } = useSeller();
const V = (version: string) => `/affiliate_seller/${version}`;

describe('target collaborations', () => {
	const create = async (form: INodeParameters) =>
		await run(['targetCollaboration', 'create'], {
			name: 'Invitation',
			endTime: new Date(Date.now() + 30 * 86_400_000).toISOString(),
			email: 'seller@example.com',
			creatorIds: creators(2).join(),
			rates: 'SAME',
			productIds: products()[70].id,
			commissionRate: 20,
			...form,
		});
	const keep = { options: { onPartialFailure: 'continue' } };

	it('are cut into invitations of 50 creators', async () => {
		const { items } = await create({ creatorIds: creators(51, 100).join(', ') });
		expect(items).toMatchObject([
			{ name: 'Invitation', creator_count: 50, product_count: 1, success: true },
			{ name: 'Invitation', creator_count: 1, product_count: 1, success: true },
		]);
		expect(new Set(items.map((item) => item.target_collaboration_id)).size).toBe(2);
		expect(
			targets()
				.slice(0, 2)
				.flatMap(({ creatorOpenIds }) => creatorOpenIds)
				.sort(),
		).toEqual(creators(51, 100).sort());
	});

	it('offer products at rates of their own', async () => {
		const [a, b] = products().slice(60);
		const entries = [
			{ productId: a.id, commissionRate: 12.5, shopAdsCommissionRate: 0 },
			{ productId: b.id, commissionRate: 30, shopAdsCommissionRate: 5 },
		];
		const { error } = await create({ rates: 'EACH', products: { entries } });
		expect(error).toBeUndefined();
		expect(targets()[0].products).toEqual([
			{ id: a.id, rate: 1250, adsRate: undefined },
			{ id: b.id, rate: 3000, adsRate: 500 },
		]);
	});

	it('name the creators and products in conflict, and fail', async () => {
		await create({ creatorIds: creators(2).join() });
		const { items, error } = await create({ creatorIds: creators(3, 1).join() });
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			`TikTok left out 1 of what was asked for: creator ${creators(1, 1)[0]} with product ${products()[70].id}: in another target collaboration already`,
		);
		expect(error?.description).toContain('No target collaboration was created.');
	});

	it('give an item for each conflict when asked to continue', async () => {
		await create({ creatorIds: creators(2).join() });
		const { items } = await create({ creatorIds: creators(3, 1).join(), ...keep });
		expect(items).toMatchObject([
			{ name: 'Invitation', creator_count: 3, success: false },
			{
				creator_id: creators(1, 1)[0],
				product_id: products()[70].id,
				error: 'in another target collaboration already',
				success: false,
			},
		]);
	});

	it('tell which were created before a later call failed', async () => {
		const path = `${V('202508')}/target_collaborations`;
		const fault = { kind: 'code', code: 16603010, message: 'Restricted', path, skip: 1 } as const;
		side.sandbox.faults.add(fault);
		const { error } = await create({ creatorIds: creators(51, 100).join() });
		expect(error?.message).toContain('Restricted');
		expect(error?.description).toContain(`Created without them: ${targets()[0].id}.`);
	});

	it('keep creators and products that an update does not mention', async () => {
		const target = targets()[0];
		const before = { creators: [...target.creatorOpenIds], products: [...target.products] };
		const added = side.sandbox.state.market.creators
			.map(({ openId }) => openId)
			.find((id) => !targets().some(({ creatorOpenIds }) => creatorOpenIds.includes(id)))!;
		const { items } = await run(['targetCollaboration', 'update'], {
			targetCollaboration: byId(target.id),
			updateFields: {
				name: 'Renamed',
				addCreatorIds: added,
				removeCreatorIds: before.creators[0],
				products: {
					entries: [
						{ productId: before.products[0].id, commissionRate: 33, shopAdsCommissionRate: 0 },
					],
				},
			},
		});
		expect(items).toEqual([
			{
				target_collaboration_id: target.id,
				name: 'Renamed',
				creator_count: before.creators.length,
				product_count: before.products.length,
				success: true,
			},
		]);
		expect(target.creatorOpenIds).toEqual([...before.creators.slice(1), added]);
		expect(target.products.map(({ rate }) => rate)).toEqual([
			3300,
			...before.products.slice(1).map(({ rate }) => rate),
		]);
	});

	it('refuse a 51st creator before anything is changed', async () => {
		const full = targets().find(({ creatorOpenIds }) => creatorOpenIds.length === 50)!;
		const { error } = await run(['targetCollaboration', 'update'], {
			targetCollaboration: byId(full.id),
			updateFields: { addCreatorIds: 'one-more' },
		});
		expect(error?.message).toBe(
			'The target collaboration would hold 51 creators, but TikTok takes at most 50',
		);
		expect(sent(side.sandbox, '*').every(({ method }) => method === 'GET')).toBe(true);
	});

	it('name what an update could not add', async () => {
		const target = targets()[0];
		const form = {
			targetCollaboration: byId(target.id),
			updateFields: { addCreatorIds: 'nobody' },
		};
		const failed = await run(['targetCollaboration', 'update'], form);
		expect(failed.error?.message).toContain('creator nobody: not added');
		const { items } = await run(['targetCollaboration', 'update'], { ...form, ...keep });
		expect(items).toMatchObject([
			{ success: true },
			{ creator_id: 'nobody', error: 'not added', success: false },
		]);
	});

	it('are read, linked and deleted', async () => {
		const [target] = targets();
		const form = { targetCollaboration: byId(target.id) };
		const listed = await run(['targetCollaboration', 'getAll'], {
			status: 'VALID',
			filters: { freeSamples: 'WITH_FREE_SAMPLE' },
		});
		expect(listed.items).toMatchObject([{ id: target.id, creator_invited_count: 12 }]);
		const { items } = await run(['targetCollaboration', 'get'], form);
		expect(items[0].products).toMatchObject(
			target.products.map(({ id, rate }) => ({ id, commission_rate_percent: rate / 100 })),
		);
		const link = await run(['targetCollaboration', 'generateLink'], form);
		expect(link.items[0].link).toContain('https://');
		const deleted = await run(['targetCollaboration', 'delete'], form);
		expect(deleted.items).toEqual([
			{
				target_collaboration_id: target.id,
				deleted: true,
				takes_effect: expect.stringContaining('at 00:00 of the next day'),
			},
		]);
		expect(target.canceledAt).toBeDefined();
	});

	it('show in a dry run what they would send, list by list', async () => {
		const count = targets().length;
		const { items } = await create({
			creatorIds: creators(51, 100).join(),
			options: { dryRun: true },
		});
		expect(items).toMatchObject([{ dry_run: true, method: 'POST' }, { dry_run: true }]);
		expect(targets()).toHaveLength(count);
	});
});
