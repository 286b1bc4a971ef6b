import type { Template } from '../driver';

/** A template with other values in one of its settings nodes. */
export function withSettings(
	template: Template,
	node: string,
	values: Record<string, unknown>,
): Template {
	const copy = structuredClone(template);
	const { parameters } = copy.nodes.find(({ name }) => name === node)!;
	const { assignments } = parameters.assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	for (const entry of assignments) if (entry.name in values) entry.value = values[entry.name];
	return copy;
}
