import type { IDataObject } from 'n8n-workflow';
import { Client } from '../transport/client';
import type { ApiRequest } from '../transport/request';

/** Stands in for TikTok's ids of things that a dry run did not create. */
export const NOT_CREATED = 'not-created-in-dry-run';

/** Sends reads, and keeps writes as plain requests instead of sending them. Holds no secret: app key, token and sign come later. */
export class DryRunClient extends Client {
	override readonly isDry = true;

	readonly requests: IDataObject[] = [];

	constructor(private readonly client: Client) {
		super(client.functions, undefined, client.accessToken);
	}

	override async credential() {
		return await this.client.credential();
	}

	override async once<T>(key: string, ask: () => Promise<T>): Promise<T> {
		return await this.client.once(key, ask);
	}

	override async send(request: ApiRequest): Promise<IDataObject> {
		if (request.effect === 'read') return await this.client.send(request);
		const query = await this.client.addressedQuery(request);
		this.requests.push({
			dry_run: true,
			method: request.method,
			path: request.path,
			query,
			body: request.body ?? (request.form ? namesOf(request.form) : null),
		});
		return {};
	}
}

/** What a form would carry: each file by its name and size in bytes. */
function namesOf(form: FormData): IDataObject {
	const names: IDataObject = {};
	form.forEach((value, part) => {
		names[part] = typeof value === 'string' ? value : { file: value.name, bytes: value.size };
	});
	return names;
}
