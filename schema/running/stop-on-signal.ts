/** The most that ending in good order may take, in milliseconds, below what a container is given. */
const endWithinMs = 25_000;

/**
 * Ends in good order on Ctrl-C or a termination: what is in flight is answered, logs are written, and a
 * database of our own is stopped last. Ends with 0 if all of that was done and with 1 if not, or not in
 * time. A second signal changes nothing: a terminal sends one to every process of its group, and the
 * package manager passes its own on; dying of it would leave the database behind.
 */
export function stopOnSignal(close: () => Promise<unknown>, withinMs = endWithinMs): void {
  let stopping: Promise<unknown> | undefined;
  const end = (): Promise<unknown> => {
    setTimeout(() => process.exit(1), withinMs).unref();
    return close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stopping ??= end();
    });
}
