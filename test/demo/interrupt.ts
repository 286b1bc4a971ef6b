/**
 * Gives a promise that resolves when somebody ends the program with Ctrl+C or a kill, and keeps it alive until then.
 * From the call on these signals end nothing by themselves (a terminal and npm may both send one): the caller cleans up.
 */
export function interruption(): Promise<void> {
	return new Promise((resolve) => {
		const keepAlive = setInterval(() => undefined, 60_000);
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => {
				clearInterval(keepAlive);
				resolve();
			});
		}
	});
}
