import type { INodeProperties } from 'n8n-workflow';
import { fillAll, targetsOf, type Choose, type Target } from './fill';
import { candidatesOf } from './values';

type Values = Record<string, unknown>;

/**
 * Fills one operation's form again and again, everything shown filled in each time, until each candidate of each
 * parameter was in some form.
 */
export class Rounds {
	private uses = new Map<string, number>();

	private last?: { target: Target; usesBefore: Map<string, number> };

	private readonly omitted = new Set<string>();

	private readonly targets: Target[];

	/** Parameters that no form showed, although the operation has them. */
	readonly neverShown = new Set<string>();

	/** @param either lists of parameter paths of which a form takes one at a time */
	constructor(
		private readonly properties: INodeProperties[],
		private readonly base: Values,
		private readonly either: string[][] = [],
	) {
		this.targets = targetsOf(properties, base);
	}

	/** Leaves a parameter out of all further forms, and gives the last form again without it. */
	without(displayName: string): Values {
		this.omitted.add(displayName);
		const { target, usesBefore } = this.last!;
		this.uses = usesBefore;
		return this.formFor(target);
	}

	/** Whether a parameter is left out already. */
	lacks = (displayName: string): boolean => this.omitted.has(displayName);

	/** All forms, each with the target it was made for. */
	*forms(): Generator<Values> {
		for (const target of this.targets) {
			if (this.isDone(target)) continue;
			yield this.formFor(target);
			if (!this.isDone(target)) this.neverShown.add(target.path);
		}
	}

	private isDone({ path, value, labels }: Target): boolean {
		return this.timesUsed(path, value) > 0 || labels.some((label) => this.lacks(label));
	}

	private formFor(target: Target): Values {
		this.last = { target, usesBefore: new Map(this.uses) };
		const chosen: Array<[path: string, value: unknown]> = [];
		const choose: Choose = (path, property) => {
			if (this.isExcluded(path, target)) return undefined;
			const value = this.pick(path, property, target);
			if (value !== undefined) chosen.push([path, value]);
			return value;
		};
		const skips = ({ displayName }: INodeProperties) => this.lacks(displayName);
		const form = fillAll(this.properties, this.base, { choose, skips });
		for (const [path, value] of chosen)
			this.uses.set(key(path, value), this.timesUsed(path, value) + 1);
		return form;
	}

	private pick(path: string, property: INodeProperties, target: Target): unknown {
		if (path === target.path) return target.value;
		const allowed = target.needs.get(path);
		const candidates = (candidatesOf(property) ?? []).filter(
			(candidate) => !allowed || allowed.includes(candidate),
		);
		return candidates.sort((a, b) => this.timesUsed(path, a) - this.timesUsed(path, b))[0];
	}

	/** Of parameters that exclude each other the target's own goes in, else the first. */
	private isExcluded(path: string, target: Target): boolean {
		const group = this.either.find((paths) => paths.includes(path));
		if (!group) return false;
		return path !== (group.find((each) => each === target.path) ?? group[0]);
	}

	private timesUsed(path: string, value: unknown): number {
		return this.uses.get(key(path, value)) ?? 0;
	}
}

const key = (path: string, value: unknown) => `${path} ${JSON.stringify(value)}`;
