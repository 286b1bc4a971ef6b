import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox, type Sandbox } from '../sandbox';
import { chain, sandboxCredential, useN8n } from './driver';

const MEGABYTE = 1024 * 1024;
const UPLOAD = '/affiliate_creator/202505/videos/video_files';

/** A server that gives a video of so many random megabytes at `/<megabytes>.mp4`, and remembers its hash. */
async function startVideos() {
	const hashes: string[] = [];
	const server: Server = createServer(async (request, response) => {
		const megabytes = Number.parseInt(request.url!.slice(1), 10);
		const hash = createHash('sha256');
		response.writeHead(200, { 'content-type': 'video/mp4' });
		for (let sent = 0; sent < megabytes; sent++) {
			const piece = randomBytes(MEGABYTE);
			hash.update(piece);
			if (!response.write(piece)) await new Promise((go) => response.once('drain', go));
		}
		hashes.push(hash.digest('hex'));
		response.end();
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, hashes, server };
}

/** The largest of what `measure` gives until it is told to stop. */
function watchPeak(measure: () => Promise<number>) {
	let watching = true;
	const watch = async (): Promise<number> => {
		let peak = 0;
		while (watching) {
			peak = Math.max(peak, await measure());
			await new Promise((go) => setTimeout(go, 100));
		}
		return peak;
	};
	const peak = watch();
	return async () => {
		watching = false;
		return await peak;
	};
}

describe('uploading a video in a real n8n', () => {
	let sandbox: Sandbox;
	let videos: Awaited<ReturnType<typeof startVideos>>;
	beforeAll(async () => {
		sandbox = await startSandbox();
		videos = await startVideos();
	});
	afterAll(async () => {
		videos.server.close();
		await sandbox.stop();
	});
	const n8n = useN8n(() => ({ env: { N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' } }));

	async function connect() {
		const { creator } = sandbox.accounts;
		const { scopes, ...pair } = sandbox.tokens(creator);
		const stored = { ...pair, grantedScopes: scopes.join(','), userType: '1' };
		const { name, type, data } = sandboxCredential(sandbox, creator, stored);
		return await n8n().rest.createCredential(name, type, data);
	}

	const workflow = (credential: { id: string; name: string }, megabytes: number) =>
		chain(
			{
				name: 'Video',
				type: 'n8n-nodes-base.httpRequest',
				settings: { typeVersion: 4.2 },
				parameters: {
					url: `${videos.url}/${megabytes}.mp4`,
					options: { response: { response: { responseFormat: 'file' } } },
				},
			},
			{
				name: 'Upload',
				type: 'tikTokShopCreatorShowcase',
				parameters: { resource: 'shoppableVideo', operation: 'uploadFile' },
				credential,
			},
		);

	test('sends 100 MB after 401s have forced renewals, in less than three times its memory', async () => {
		const credential = await connect();
		await n8n().rest.runWorkflow(workflow(credential, 1));
		sandbox.grants.expireAccess(sandbox.accounts.creator);
		sandbox.faults.add({ kind: 'expiredToken', path: UPLOAD });
		sandbox.log.clear();
		const before = await n8n().memory();
		const stopWatching = watchPeak(() => n8n().memory());

		const run = await n8n().rest.runWorkflow(workflow(credential, 100));

		const peak = await stopWatching();
		expect({ status: run.status, error: run.error?.message }).toEqual({ status: 'success' });
		const [checked] = sandbox.log.calls({ host: 'api' });
		expect(checked).toMatchObject({ path: '/affiliate_creator/202508/profiles', status: 401 });
		const uploads = sandbox.log.calls({ path: UPLOAD });
		expect(uploads.map(({ status, code }) => [status, code])).toEqual([
			[401, 105002],
			[200, 0],
		]);
		expect(uploads.every(({ signatureOk }) => signatureOk)).toBe(true);
		const file = sandbox.state.creator.uploads.at(-1)!;
		expect(file).toMatchObject({ size: 100 * MEGABYTE, sha256: videos.hashes.at(-1) });
		expect(run.json('Upload')).toEqual([{ file_id: file.id, md5: file.md5.toUpperCase() }]);

		const ratio = (peak - before) / (100 * MEGABYTE);
		process.stdout.write(`100 MB upload: n8n held ${ratio.toFixed(2)} times the file at most\n`);
		expect(ratio).toBeLessThan(3);
	}, 240_000);

	test('refuses a file over 100 MB before anything is sent', async () => {
		const credential = await connect();
		sandbox.log.clear();
		const run = await n8n().rest.runWorkflow(workflow(credential, 101));
		expect(run.status).toBe('error');
		expect(run.errorOf('Upload')?.message).toBe(
			'The file in "data" is bigger than the 100 MB TikTok takes',
		);
		expect(sandbox.log.count()).toBe(0);
	}, 120_000);
});
