/** One line of progress on stderr: stdout stays free for results, so `npm run bench` can be piped. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the command with one plain line instead of a stack. */
export function fail(line) {
  say(line);
  process.exit(1);
}
