/** What goes on, on stderr: stdout is for the figures. */
export const progress = (what: string): void => void process.stderr.write(`bench: ${what}\n`);

export const wait = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));
