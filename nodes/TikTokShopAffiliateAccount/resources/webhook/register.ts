import { shop } from '../../../shared/fields/account';
import { text } from '../../../shared/fields/basic';
import type { Draft } from '../../../shared/operation/draft';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';
import { BadInput } from '../../../shared/transport/failure';
import { eventType } from './fields';

const NAMED_HTTPS = /^https:\/\/(?!\d+(\.\d+){3}(\/|$))[a-z0-9-]+(\.[a-z0-9-]+)+([/?].*)?$/i;

/** TikTok's rules for addresses. Source: "Webhook configuration". */
function addressIsPublic(draft: Draft): void {
	const address = String(draft.get('address'));
	if (NAMED_HTTPS.test(address)) return;
	throw new BadInput(
		`"Address" is "${address}", to which TikTok sends no webhooks`,
		'Use an https address with a host name: no IP address and no port.',
	);
}

/** Source: "Update Shop Webhook", 202309. */
export const register = operation({
	value: 'register',
	name: 'Register',
	action: 'Register a webhook of a shop',
	description: 'Set the address that one event type of a shop is sent to; replaces an earlier one',
	endpoint: { method: 'PUT', path: '/event/202309/webhooks', scope: 'seller.authorization.info' },
	fields: [
		shop(),
		eventType(),
		text({
			name: 'address',
			label: 'Address',
			hint: 'Public https address with a host name, without a port',
			placeholder: 'e.g. https://n8n.example.com/webhook/tiktok-shop',
			body: 'address',
			required: true,
			max: 255,
		}),
	],
	checks: [addressIsPublic],
	output: done('success', 'event_type', 'address'),
});
