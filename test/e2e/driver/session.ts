import axios, { AxiosError, type AxiosInstance } from 'axios';
import { Agent } from 'node:http';
import { OWNER } from './environment';

const describe = (error: AxiosError): Error => {
	const answer = error.response?.data as { message?: string } | string | undefined;
	const text = typeof answer === 'object' ? answer.message : answer;
	const call = `${error.config?.method?.toUpperCase()} ${error.config?.url}`;
	return new Error(`n8n: ${call} answered ${error.response?.status ?? error.code}: ${text ?? ''}`);
};

/** A logged-in session with n8n's REST API; answers come without their `data` wrapper. */
export class Session {
	protected readonly http: AxiosInstance;

	constructor(readonly url: string) {
		// A kept connection may be closed by a busy server in the moment it is used again.
		const httpAgent = new Agent({ keepAlive: false });
		this.http = axios.create({ baseURL: url, proxy: false, httpAgent });
		this.http.interceptors.response.use(undefined, (error: AxiosError) => {
			throw describe(error);
		});
	}

	/** Creates the owner where there is none yet, and logs in. */
	async login(): Promise<void> {
		const { userManagement } = await this.get<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('/rest/settings');
		if (userManagement.showSetupOnFirstLoad) await this.post('/rest/owner/setup', OWNER);
		const { email: emailOrLdapLoginId, password } = OWNER;
		const answer = await this.http.post('/rest/login', { emailOrLdapLoginId, password });
		const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]);
		this.http.defaults.headers.Cookie = cookies.join('; ');
	}

	async get<T>(path: string, params?: object): Promise<T> {
		const { data } = await this.http.get<{ data: T }>(path, { params });
		return data.data;
	}

	async post<T>(path: string, body: object = {}): Promise<T> {
		const { data } = await this.http.post<{ data: T }>(path, body);
		return data.data;
	}
}
