import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './build/test/longestFirst.mjs';

const patient = { environment: 'node', testTimeout: 120_000, hookTimeout: 120_000 } as const;

/** One file at a time: two at once on two cores measure each other. */
const real = { ...patient, fileParallelism: false } as const;

/** What measures time in real Electron: gaps between beats and frames, a countdown to 100 ms; and what holds a page on air that must answer within three seconds, or waits for what is on the disk. The rest of tests/e2e runs by twos. */
const alone = ['hidden', 'healing', 'outputs', 'fullShow', 'doubleInput', 'axeOnAir', 'faults', 'libraryDialog'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);
/** Playwright is read once a worker; nothing else is kept. */
const e2e = { isolate: false, globalSetup: 'build/e2e/globalSetup.mjs', setupFiles: ['tests/e2e/support/ownDisplay.ts'] };

export default defineConfig({
  test: {
    retry: 0,
    globalSetup: ['build/test/ownTemp.mjs'],
    allowOnly: false,
    // The runner's own 1 s and 5 s are short for a machine that builds beside it. What has a time to keep says so in its test.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 20_000,
    // On two cores the runner would use one; what must be alone says so (real).
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // The stage's own ticker redraws between a test's steps, as it does on air; React's advice on that says nothing here.
    onConsoleLog: (log) => !log.includes('not wrapped in act'),
    projects: [
      // One world for many files: the core keeps nothing in its modules, and a third of the time went into loading it again.
      {
        extends: true,
        test: { name: 'unit', environment: 'node', isolate: false, include: ['tests/{shared,electron,build}/**/*.test.{ts,mjs}'] },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        extends: true,
        test: {
          ...patient,
          ...e2e,
          name: 'e2e',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: alone,
        },
      },
      { extends: true, test: { ...real, ...e2e, name: 'e2e-alone', sequence: { groupOrder: 2 }, include: alone } },
      // For `npm run test:long` alone.
      {
        extends: true,
        test: {
          ...real,
          testTimeout: 3_600_000,
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: 'build/e2e/globalSetup.mjs',
        },
      },
      {
        extends: true,
        test: { ...real, name: 'devices', include: ['tests/devices/**/*.test.ts'], globalSetup: 'tests/devices/support/globalSetup.ts' },
      },
      {
        extends: true,
        test: { ...real, name: 'packaged', include: ['tests/packaged/**/*.test.ts'], globalSetup: 'build/package/globalSetup.mjs' },
      },
    ],
  },
});
