import { cleanUp, type Prepared } from './driver/prepare';
import { PREPARED } from './driver/useN8n';

/** Takes away what globalSetup has made. */
export default async function globalTeardown(): Promise<void> {
	const text = process.env[PREPARED];
	if (text) await cleanUp(JSON.parse(text) as Prepared);
}
