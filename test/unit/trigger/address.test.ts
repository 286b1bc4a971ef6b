import { checkAddress } from '../../../nodes/TikTokShopAffiliateTrigger/address';

test.each(['https://n8n.example.com/webhook/1/webhook', 'https://example.co.uk/x?y=1'])(
	'takes %s',
	(address) => expect(() => checkAddress(address)).not.toThrow(),
);

test.each([
	['http://n8n.example.com/webhook/1', 'does not start with https'],
	['https://203.0.113.7/webhook/1', 'has an IP address in it'],
	['https://[2001:db8::7]/webhook/1', 'has an IP address in it'],
	['https://localhost/webhook/1', 'has no public host name'],
	['https://n8n.example.com:8443/webhook/1', 'has a port in it'],
	[`https://n8n.example.com/${'x'.repeat(255)}`, 'is longer than 255 characters'],
])('refuses %s', (address, reason) => expect(() => checkAddress(address)).toThrow(reason));
