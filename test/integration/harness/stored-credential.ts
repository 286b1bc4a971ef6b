import { deepCopy } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, ICredentialType } from 'n8n-workflow';

let stored = 0;

/** One row of n8n's credentials table, kept in memory. Runs that share it race on it as they would in n8n. */
export class StoredCredential {
	readonly id = `credential-${++stored}`;

	/** What n8n wrote to the row after `preAuthentication`, oldest first. */
	readonly saves: ICredentialDataDecryptedObject[] = [];

	private row: ICredentialDataDecryptedObject;

	constructor(
		readonly type: ICredentialType,
		data: ICredentialDataDecryptedObject,
	) {
		this.row = deepCopy(data);
	}

	/** A copy of the persisted data. */
	get data(): ICredentialDataDecryptedObject {
		return deepCopy(this.row);
	}

	/** Persists `data` as n8n does after a renewal. */
	save(data: ICredentialDataDecryptedObject): void {
		this.row = deepCopy(data);
		this.saves.push(this.data);
	}

	/** Changes the row from outside, as another n8n process or a person in the form would. */
	edit(changes: ICredentialDataDecryptedObject): void {
		this.row = { ...this.row, ...deepCopy(changes) };
	}
}

/** Stores `data` as a credential of the given type; pass the result to one or several runs. */
export function storeCredential(
	type: ICredentialType | (new () => ICredentialType),
	data: ICredentialDataDecryptedObject,
): StoredCredential {
	return new StoredCredential(typeof type === 'function' ? new type() : type, data);
}
