/** Waits until somebody ends the program with Ctrl+C or a kill. */
export function untilInterrupted(): Promise<void> {
	return new Promise((resolve) => {
		const keepAlive = setInterval(() => undefined, 60_000);
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.once(signal, () => {
				clearInterval(keepAlive);
				resolve();
			});
		}
	});
}
