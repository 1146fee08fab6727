/**
 * Ends in good order on Ctrl-C or a termination: the disclosure log is drained and the database stopped
 * last. A second signal changes nothing: a terminal sends one to every process of its group, and the
 * package manager passes its own on; dying of it would leave the database behind.
 */
export function stopOnSignal(close: () => Promise<unknown>): void {
  let stopping: Promise<unknown> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stopping ??= close().finally(() => process.exit());
    });
}
