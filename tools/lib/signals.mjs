const bounceMs = 1_000;

/**
 * Ctrl-C, kill and a closed terminal stop in order; a second Ctrl-C forces. npm passes a signal on that the terminal has
 * already delivered, so one that follows within a second is the same one.
 */
export function onStopSignal({ stop, force }) {
  let first;
  const receive = () => {
    if (first === undefined) {
      first = performance.now();
      void stop();
    } else if (performance.now() - first > bounceMs) {
      force();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, receive);
  // A closed terminal must not keep the orderly stop from finishing.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
