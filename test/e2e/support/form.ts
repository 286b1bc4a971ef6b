import { setTimeout as delay } from 'node:timers/promises';

/** Sends a page of an n8n form; the values are in the order of its fields. */
export async function submitForm(address: string, values: string[]): Promise<Response> {
	const body = new FormData();
	values.forEach((value, index) => body.append(`field-${index}`, value));
	return await fetch(address, { method: 'POST', body });
}

/** Sends the first page of an n8n form and waits for the next: its address and its HTML. */
export async function nextPage(
	address: string,
	values: string[],
): Promise<{ address: string; html: string }> {
	const first = await submitForm(address, values);
	const { formWaitingUrl: next } = (await first.json()) as { formWaitingUrl: string };
	const status = next.replace('?', '/n8n-execution-status?');
	while ((await (await fetch(status)).text()) !== 'form-waiting') await delay(100);
	return { address: next, html: await (await fetch(next)).text() };
}
