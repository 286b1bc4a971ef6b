import { BadInput } from '../shared/transport/failure';

const LONGEST_ADDRESS = 255;
const SET_URL =
	'Give n8n a public https address without a port (environment variable WEBHOOK_URL). With a credential whose Region is Custom, such as a sandbox, any address will do.';

/**
 * Checks an address by TikTok's rules: https, a host name, no port.
 * Source: Partner Center, "Webhook configuration"; the length from the Event API.
 * Throws a BadInput in one sentence.
 */
export function checkAddress(address: string): void {
	const broken = brokenRule(address);
	if (!broken) return;
	throw new BadInput(`TikTok sends events to no address that ${broken}: ${address}`, SET_URL);
}

function brokenRule(address: string): string | undefined {
	const { protocol, hostname, port } = new URL(address);
	if (protocol !== 'https:') return 'does not start with https';
	if (hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return 'has an IP address in it';
	if (!hostname.includes('.')) return 'has no public host name';
	if (port !== '') return 'has a port in it';
	if (address.length > LONGEST_ADDRESS) return `is longer than ${LONGEST_ADDRESS} characters`;
	return undefined;
}
