type Json = Record<string, unknown>;

/** One item as n8n stores it after a run. */
export interface StoredItem {
	json: Json;
	pairedItem?: { item: number } | Array<{ item: number }> | number;
	error?: Json;
	binary?: Json;
}

interface TaskData {
	executionStatus?: string;
	startTime: number;
	executionTime: number;
	error?: Json;
	data?: Record<string, Array<StoredItem[] | null>>;
}

/** The part of n8n's run data the tests read. */
export interface RunData {
	resultData: { runData: Record<string, TaskData[]>; error?: Json };
}

/** What one workflow run did. */
export interface Execution {
	id?: string;
	/** success, error, canceled … */
	status: string;
	/** Message and details of the error that ended the run. */
	error?: Json;
	/** Nodes that ran. */
	nodes: string[];
	/** Items (with pairing) a node gave out in its last run, on its first output unless told. */
	items(node: string, output?: number): StoredItem[];
	/** How many items a node gave out in its last run, over all outputs. */
	count(node: string): number;
	/** Just the data of those items. */
	json(node: string, output?: number): Json[];
	/** When the node's last run began and ended, in Unix milliseconds. */
	period(node: string): { from: number; to: number };
	/** Error of the node's last run. */
	errorOf(node: string): Json | undefined;
}

/** Makes n8n's run data easy to ask. */
export function readExecution(status: string, data: RunData, id?: string): Execution {
	const { runData, error } = data.resultData;
	const last = (node: string): TaskData => {
		const task = runData[node]?.at(-1);
		if (!task) {
			throw new Error(`Node "${node}" did not run; these did: ${Object.keys(runData).join(', ')}`);
		}
		return task;
	};
	const items = (node: string, output = 0) => last(node).data?.main?.[output] ?? [];
	return {
		id,
		status,
		error,
		nodes: Object.keys(runData),
		items,
		count: (node) =>
			(last(node).data?.main ?? []).reduce((sum, out) => sum + (out?.length ?? 0), 0),
		json: (node, output) => items(node, output).map((item) => item.json),
		period(node) {
			const { startTime: from, executionTime } = last(node);
			return { from, to: from + executionTime };
		},
		errorOf: (node) => last(node).error,
	};
}

/** Reads an execution as the REST API gives it: its data is text in the "flatted" notation. */
export async function decodeExecution(answer: {
	id: string;
	status: string;
	data: string;
}): Promise<Execution> {
	const { parse } = await import('flatted');
	return readExecution(answer.status, parse(answer.data) as RunData, answer.id);
}

/** Finds the run data in what `n8n execute --rawOutput` prints between its log lines. */
export function parseCliExecution(output: string): Execution {
	const start = output.search(/^\{$/m);
	const end = output.lastIndexOf('\n}');
	if (start < 0 || end < start) throw new Error(`n8n printed no run data:\n${output.slice(-4000)}`);
	const run = JSON.parse(output.slice(start, end + 2)) as { status: string; data: RunData };
	return readExecution(run.status, run.data);
}
