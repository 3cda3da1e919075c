import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGraphics } from '../../../electron/runs/graphics.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedesk-graphics-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (version = '1.0.0', fell = false) => openGraphics(folder, version, fell, () => {});

test('three deaths in half a minute: the next run draws in software, and every one after it', () => {
  const first = open();
  expect([first.died(0), first.died(10_000), first.died(29_999)]).toEqual([false, false, true]);
  expect([first.software, open().software, open().software]).toEqual([false, true, true]);
});

test('three over a longer time are no row', () => {
  const graphics = open();
  expect([graphics.died(0), graphics.died(10_000), graphics.died(30_001), graphics.died(50_000)]).toEqual([false, false, false, false]);
  expect(open().software).toBe(false);
});

test('two, and a run that fell with the third, count as three; after an orderly end they do not', () => {
  const graphics = open();
  graphics.died(0);
  graphics.died(1_000);
  expect(open('1.0.0', true).software).toBe(true);
  rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'cuedesk-graphics-'));
  const other = open();
  other.died(0);
  other.died(1_000);
  expect(open('1.0.0', false).software).toBe(false);
  expect(open('1.0.0', true).software).toBe(false);
});

test('another version tries the card again, and so does who asks for it', () => {
  for (const at of [0, 1, 2]) open().died(at);
  const graphics = open();
  for (const at of [0, 1, 2]) graphics.died(at);
  expect([open('1.0.0').software, open('1.0.1').software]).toEqual([true, false]);
  graphics.forget();
  expect([existsSync(join(folder, 'graphics.json')), open().software]).toEqual([false, false]);
});

test.each(['', '{', '[]', '{"version":"1.0.0"}'])('a mark that says %j is none', (text) => {
  writeFileSync(join(folder, 'graphics.json'), text);
  expect(open().software).toBe(false);
});
