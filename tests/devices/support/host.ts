import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(process.env['CUEDESK_DEVICES_STAGE'] ?? '', 'dist/main/headless.js');

/** A headless host as `npm start` runs it without a display: its own process, port and data folder. */
export interface RunningHost {
  readonly port: number;
  /** As printed, codes and all. */
  readonly control: string;
  readonly prompter: string;
  readonly kill9: () => Promise<void>;
  /** As Ctrl C does; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

export const freshData = (): string => mkdtempSync(join(tmpdir(), 'cuedesk-devices-'));

export interface HostOptions {
  readonly data: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly lang: 'zh-CN' | 'en' | null;
}

const environment = ({ data, port, lang }: HostOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  CUEDESK_DATA: data,
  CUEDESK_PORT: String(port),
  CUEDESK_LANG: lang ?? '',
});

const running = new Set<ChildProcess>();

/** For the end of a file: whatever a failed test left running. */
export function endHosts(): void {
  for (const child of running) child.kill('SIGKILL');
}

export async function startHost(options: HostOptions): Promise<RunningHost> {
  const child = spawn(process.execPath, [PROGRAM], { env: environment(options) });
  running.add(child);
  child.on('exit', () => running.delete(child));
  const text = await printed(child);
  const address = (page: string) => new RegExp(`http://127\\.0\\.0\\.1:\\d+/${page}#code=[\\w-]+`).exec(text)?.[0] ?? '';
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended(child);
  };
  return {
    port: Number(/127\.0\.0\.1:(\d+)/.exec(text)?.[1]),
    control: address(''),
    prompter: address('prompter\\.html'),
    kill9: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** A start that is to fail: what it said on stderr, and its exit code. */
export async function failingStart(options: HostOptions): Promise<{ readonly said: string; readonly code: number | null }> {
  const child = spawn(process.execPath, [PROGRAM], { env: environment(options) });
  let said = '';
  child.stderr.on('data', (part) => {
    said += String(part);
  });
  return { code: await ended(child), said };
}

function printed(child: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((done, fail) => {
    child.stderr?.on('data', (part) => {
      text += String(part);
    });
    child.stdout?.on('data', (part) => {
      text += String(part);
      if (/prompter\.html#code=[\w-]+\n/.test(text)) done(text);
    });
    child.on('exit', () => fail(new Error(`Ended early: ${text}`)));
  });
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) =>
    child.exitCode === null && child.signalCode === null ? child.on('exit', (code) => done(code)) : done(child.exitCode),
  );
