import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { root } from '../paths.mjs';
import { judge } from './tally.mjs';

/** Runs every step once, in order, whatever the others did; `reportsDir` is emptied first. Prints a heading and the notes of each; returns their results. */
export async function runSteps(steps, reportsDir) {
  await rm(reportsDir, { recursive: true, force: true });
  await mkdir(reportsDir, { recursive: true });
  const results = [];
  for (const step of steps) {
    console.log(`\n▸ ${step.name}`);
    const started = Date.now();
    const exitCode = await execute(step);
    const judged = judge(step.report, exitCode, step.read);
    for (const note of judged.notes.slice(0, 60)) console.log(`  ${note}`);
    console.log(
      `  ${judged.failed === 0 ? '✓' : '✗'} ${judged.passed} ok, ${judged.failed} not, ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    results.push(judged);
  }
  return results;
}

async function execute({ command: [program, ...args], printsReport, report }) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', printsReport ? 'pipe' : 'inherit', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (printsReport) child.stdout.pipe(createWriteStream(report));
  return new Promise((done) => {
    child.on('error', () => done(null));
    child.on('close', (code) => done(code));
  });
}
