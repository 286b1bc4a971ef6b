import './support/noWaiting';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { route } from '../sandbox';
import { filesOf, runCreator } from './support/creator';
import { byId, credentialOf, runPartner, useSandbox } from './support/partner';
import { runSeller } from './support/seller';

const START = '/affiliate_seller/202508/conversations';
const SEND = '/affiliate_seller/202412/conversations/{conversation_id}/messages';
const CREATE = '/affiliate_seller/202508/target_collaborations';
const CAMPAIGNS = '/affiliate_partner/202405/campaigns';
const FILE = '/affiliate_creator/202505/videos/video_files';
const CHECK = '/affiliate_creator/202511/videos/precheck_task';
const POST = '/affiliate_creator/202505/videos';
const TAGS = '/affiliate_creator/202501/affiliate_sharing_links/generate_batch';
const GENERAL =
	'/affiliate_creator/202505/affiliate_sharing_links/general_publishers/generate_batch';

/** What the sandbox answers to these calls: nothing, unless a test says otherwise. */
let answers: Record<string, IDataObject> = {};
const paths = [START, SEND, CREATE, CAMPAIGNS, FILE, CHECK, POST, TAGS, GENERAL];
const side = useSandbox({
	routes: [
		...paths.map((path) => route('POST', path, () => answers[path] ?? {})),
		route('GET', `${CREATE}/{target_collaboration_id}`, () => ({})),
	],
});
beforeEach(() => (answers = {}));

const count = (path: string) => side.sandbox.log.count({ method: 'POST', path });
const creator = () => side.sandbox.state.market.creators[0].openId;
const products = () => side.sandbox.state.creator.shelves.creator.showcase;

describe('code 0 without the ID that the next call needs', () => {
	it('ends a message before it is sent', async () => {
		const { error } = await runSeller(side.sandbox, ['message', 'send'], {
			creator: byId(creator()),
			text: 'Hi',
		});
		expect(error?.message).toBe(
			'TikTok named no conversation with this creator, so the message was not sent',
		);
		expect(count(SEND)).toBe(0);
	});

	const publish = async (precheck = true, use: Parameters<typeof runCreator>[3] = {}) =>
		await runCreator(
			side.sandbox,
			['shoppableVideo', 'publish'],
			{ product: byId(products()[0]), productLinkTitle: 'Look', precheck },
			{ items: filesOf('a.mp4'), ...use },
		);

	it('ends a publication after the upload, and after the beginning of the check', async () => {
		const uploaded = await publish();
		expect(uploaded.error?.message).toBe('TikTok took the file and gave no ID for it');
		answers = { [FILE]: { video_file: { id: 'file-1' } } };
		const checked = await publish();
		expect(checked.error?.message).toBe('TikTok named no check of the video, so it was not posted');
		expect(count(POST)).toBe(0);
	});

	it('posts no video twice', async () => {
		answers = { [FILE]: { video_file: { id: 'file-1' } } };
		const { error } = await publish(false, { retryOnFail: true, maxTries: 3 });
		expect(error?.message).toMatch(/TikTok did not say what became of it/);
		expect(count(POST)).toBe(1);
	});

	it('shows the whole of a dry run all the same', async () => {
		const { items, error } = await runSeller(side.sandbox, ['message', 'send'], {
			creator: byId(creator()),
			text: 'Hi',
			options: { dryRun: true },
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(2);
	});
});

describe('code 0 without what the call was made for', () => {
	const LOOK_FIRST = /TikTok may have carried the call out all the same\. Look first/;

	it('is no success', async () => {
		const { error } = await runPartner(
			['campaign', 'create'],
			{
				name: 'Summer',
				description: 'Sun',
				commissionRate: 10,
				registrationStart: '2099-01-01',
				registrationEnd: '2099-01-05',
				campaignStart: '2099-01-10',
				campaignEnd: '2099-02-10',
				email: 'partner@example.com',
			},
			{ credential: credentialOf(side.sandbox) },
		);
		expect(error?.message).toBe('TikTok’s answer is empty');
		expect(error?.description).toMatch(LOOK_FIRST);
		expect(count(CAMPAIGNS)).toBe(1);
	});

	const invite = async (options: INodeParameters = {}) =>
		await runSeller(side.sandbox, ['targetCollaboration', 'create'], {
			name: 'Invitation',
			endTime: '2099-01-01',
			email: 'seller@example.com',
			creatorIds: creator(),
			productIds: side.sandbox.state.market.products[0].id,
			commissionRate: 10,
			options,
		});

	it('is a target collaboration of which nobody knows whether it is there', async () => {
		const message = 'TikTok gave no ID for the target collaboration';
		const { error } = await invite();
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(LOOK_FIRST);
		const { items } = await invite({ onPartialFailure: 'continue' });
		expect(items).toMatchObject([
			{ name: 'Invitation', success: false, error: message, may_have_happened: true },
		]);
	});

	it('is no target collaboration that could be updated', async () => {
		const { error } = await runSeller(side.sandbox, ['targetCollaboration', 'update'], {
			targetCollaboration: byId('7400846837790361387'),
			updateFields: { name: 'Other' },
		});
		expect(error).toMatchObject({
			message: 'TikTok does not find the target collaboration',
			description: 'Check its ID and the shop.',
		});
	});

	it.each<[string, INodeParameters, string]>([
		['generate', { linkTo: 'PRODUCT', tags: 'bio' }, 'bio'],
		['generateGeneral', {}, 'PRODUCT'],
	])('is no link: %s', async (operation, own, name) => {
		const [product] = products();
		const { error } = await runCreator(side.sandbox, ['sharingLink', operation], {
			product: byId(product),
			productIds: product,
			...own,
		});
		expect(error?.message).toBe(
			`TikTok refused 1 of 1: ${name.replace('PRODUCT', product)} (TikTok made no link for it)`,
		);
	});
});
