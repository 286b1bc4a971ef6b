import { startSandbox, type Sandbox } from '../sandbox';
import { readTemplate, sandboxCredentials, useN8n, type Template } from './driver';
import { eventually } from './support/recorder';

const DAY = 86_400;
const SERVICE_ID = '7123456789012345678';

/** The template as somebody has filled it in. */
function filledIn(template: Template): Template {
	const { parameters } = template.nodes.find(({ name }) => name === 'Your App')!;
	const { assignments } = parameters.assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	assignments.find(({ name }) => name === 'service_id')!.value = SERVICE_ID;
	return template;
}

describe('authorization-watch in a real n8n', () => {
	let sandbox: Sandbox;
	let template: Template;
	let id: string;
	beforeAll(async () => {
		sandbox = await startSandbox();
		template = filledIn(readTemplate('authorization-watch', sandboxCredentials(sandbox)));
	});
	afterAll(async () => await sandbox.stop());

	const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));

	beforeAll(async () => {
		const { rest, url } = n8n();
		id = await rest.createWorkflow({ ...template, id: undefined });
		await rest.activate(id);
		const { webhookId } = template.nodes.find(({ name }) => name === 'Creator Withdrew')!;
		const address = `${url}/webhook/${String(webhookId)}/webhook`;
		sandbox.webhooks.partnerCenter = { url: address, topics: [20] };
		await eventually('n8n listens', async () => {
			const { status } = await fetch(address, { method: 'POST' });
			return status === 401;
		});
	});

	const shopId = () => sandbox.accounts.seller.shops[0].id;
	const ending = (days: number) =>
		sandbox.webhooks.send({
			type: 7,
			shopId: shopId(),
			data: {
				message: '',
				expiration_time: String(Math.floor(Date.now() / 1000) + days * DAY - 60),
			},
		});

	/** What the workflow makes of an event; undefined when it tells nobody. */
	async function told(happen: () => void) {
		const { rest } = n8n();
		const known = await rest.executionIds(id);
		happen();
		await sandbox.webhooks.settled();
		const fresh = async () => (await rest.executionIds(id)).filter((each) => !known.includes(each));
		await eventually('an execution', async () => (await fresh()).length > 0);
		const execution = await rest.waitForExecution((await fresh())[0]);
		expect(execution.error?.message).toBeUndefined();
		return execution.nodes.includes('Tell Somebody')
			? execution.json('Tell Somebody')[0]
			: undefined;
	}

	test('reminds of an authorization that ends, on the chosen days only', async () => {
		expect(await told(() => ending(7))).toMatchObject({
			subject: 'TikTok Shop: authorization ends in 7 days',
			link: expect.stringContaining(`service_id=${SERVICE_ID}`),
		});
		expect(await told(() => ending(6))).toBeUndefined();
	});

	test('tells when a seller or a creator withdraws it, with the link to give it again', async () => {
		const { creator, seller } = sandbox.accounts;
		expect(await told(() => sandbox.grants.revoke(creator))).toMatchObject({
			text: expect.stringContaining(`creator ${creator.openId} withdrew`),
			link: expect.stringContaining(`app_key=${creator.appKey}`),
		});
		expect(await told(() => sandbox.grants.revoke(seller))).toMatchObject({
			subject: 'TikTok Shop: authorization withdrawn',
			text: expect.stringContaining(`shop ${shopId()} withdrew`),
			link: expect.stringContaining(`service_id=${SERVICE_ID}`),
		});
	});
});
