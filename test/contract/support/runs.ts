import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import type { Subject } from '../../tools/package';
import { ALSO_NEEDED, EITHER } from '../exceptions';
import { baseOf } from './contract';
import { fillRequired } from './fill';
import { Rounds } from './rounds';
import type { TikTok } from './server';
import { tryOut, type Trial } from './trial';

/** What all runs of this process add up to. */
export const judged = { forms: 0, requests: 0 };

const lackingIn = ({ error = '' }: Trial) =>
	/^"([^"]+)".* does not exist in API version/.exec(error)?.[1];

/** The runs of one operation in one API version, each made when a test first asks for it. */
export class Runs {
	private readonly requiredForm: INodeParameters;

	private readonly rounds: Rounds;

	private required?: Promise<Trial>;

	private all?: Promise<Trial[]>;

	constructor(
		private readonly subject: Subject,
		readonly version: string,
		properties: INodeProperties[],
		private readonly tiktok: () => TikTok,
	) {
		const base = baseOf(subject, version);
		this.requiredForm = fillRequired(
			properties,
			base,
			ALSO_NEEDED[subject.name],
		) as INodeParameters;
		this.rounds = new Rounds(properties, base, EITHER[subject.name]);
	}

	/** One form with nothing but what the star demands. */
	async requiredOnly(): Promise<Trial> {
		this.required ??= this.run(this.requiredForm);
		return await this.required;
	}

	/** Forms with everything filled in; fields that this API version does not have are left out. */
	async everything(): Promise<Trial[]> {
		this.all ??= this.runAll();
		return await this.all;
	}

	/** The form with nothing but what the star demands, run dry. */
	async dry(): Promise<Trial> {
		const options = { ...(this.requiredForm.options as object), dryRun: true };
		return await this.run({ ...this.requiredForm, options });
	}

	/** Parameters that none of the forms with everything filled in has shown. */
	get neverShown(): string[] {
		return [...this.rounds.neverShown];
	}

	private async runAll(): Promise<Trial[]> {
		const trials: Trial[] = [];
		for (const form of this.rounds.forms()) {
			let trial = await this.run(form as INodeParameters);
			for (let name = lackingIn(trial); name && !this.rounds.lacks(name); name = lackingIn(trial))
				trial = await this.run(this.rounds.without(name) as INodeParameters);
			trials.push(trial);
		}
		return trials;
	}

	private async run(form: INodeParameters): Promise<Trial> {
		const trial = await tryOut(this.subject, this.tiktok(), this.version, form);
		judged.forms += 1;
		judged.requests += trial.requests.length;
		return trial;
	}
}
