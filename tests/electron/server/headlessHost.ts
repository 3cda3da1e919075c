import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter, openTab, type Tab } from './rig.ts';

/** The bundled host as its own process, as `npm start` runs it without a display. */
export async function buildHeadless(folder: string): Promise<string> {
  // The project's own build, which is plain JavaScript.
  const build = new URL('../../../build/vite/node.mjs', import.meta.url).pathname;
  const { buildNode } = (await import(build)) as { buildNode: (outDir: string, entries: object, format: 'es') => Promise<void> };
  await buildNode(join(folder, 'dist/main'), { headless: 'electron/headless.ts' }, 'es');
  mkdirSync(join(folder, 'dist/renderer'));
  writeFileSync(join(folder, 'dist/renderer/control.html'), '<!doctype html>');
  writeFileSync(join(folder, 'package.json'), '{"version":"0.0.0","type":"module"}');
  return join(folder, 'dist/main/headless.js');
}

export interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly text: string;
  readonly codes: readonly string[];
}

/** `command` runs the program, as a debugger or tracer in front of it would. */
export const spawnHost = (command: readonly string[], data: string, env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(command[0] ?? '', command.slice(1), { env: { ...process.env, CUEDESK_DATA: data, CUEDESK_PORT: '0', ...env } });

/** Once it has told its addresses. */
export function listening(child: ChildProcess): Promise<Started> {
  let text = '';
  return new Promise((done, fail) => {
    child.stdout?.on('data', (part) => {
      text += String(part);
      const codes = [...text.matchAll(/#code=([\w-]+)\n/g)].map((match) => match[1] ?? '');
      if (codes.length === 4) done({ child, port: Number(/127\.0\.0\.1:(\d+)/.exec(text)?.[1]), text, codes });
    });
    child.on('exit', () => fail(new Error(`Ended early: ${text}`)));
  });
}

export const gone = (child: ChildProcess) =>
  new Promise<number | null>((done) =>
    child.exitCode === null && child.signalCode === null ? child.on('exit', (code) => done(code)) : done(child.exitCode),
  );

export async function directorOf({ port, codes }: Started): Promise<Tab> {
  const { cookie } = await enter(port, codes[0] ?? '');
  if (cookie === null) throw new Error('not let in');
  return openTab(port, cookie);
}
