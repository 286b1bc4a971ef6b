import { prepare } from './driver/prepare';
import { PREPARED } from './driver/useN8n';

/** Once for all end-to-end files: a real n8n on this machine, and the package built and packed. */
export default async function globalSetup(): Promise<void> {
	process.env[PREPARED] = JSON.stringify(await prepare());
}
