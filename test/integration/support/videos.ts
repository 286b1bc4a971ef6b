import type { INodeParameters } from 'n8n-workflow';
import { filesOf, runCreator } from './creator';
import { byId, useSandbox } from './partner';

/** A creator who posts videos, in a sandbox that holds none at the start of each test. */
export function useVideos() {
	const side = useSandbox();
	const creator = () => side.sandbox.state.creator;
	const product = () => creator().shelves.creator.showcase[0];
	const form = (): INodeParameters => ({
		product: byId(product()),
		productLinkTitle: 'Look at this',
		caption: 'Hello 👋',
	});
	// Not reset(): it would hand out the same tokens again, and the credential remembers what became of them.
	beforeEach(() => Object.assign(creator(), { uploads: [], prechecks: [], videos: [] }));

	const publish = async (
		files: string[],
		parameters: INodeParameters = {},
		use: Parameters<typeof runCreator>[3] = {},
	) =>
		await runCreator(
			side.sandbox,
			['shoppableVideo', 'publish'],
			{ ...form(), ...parameters },
			{ items: filesOf(...files), ...use },
		);
	return { side, creator, product, form, publish };
}
