import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledShow } from '../../../shared/plan/samples.ts';
import { parseShowFile } from '../../../shared/plan/showFile.ts';

it.each(['property-120', 'commerce-240'])('%s is taken as the strict reader would take it', (name) => {
  const text = readFileSync(new URL(`../../../assets/samples/${name}.cuedesk.json`, import.meta.url), 'utf8');
  const read = parseShowFile(text);
  expect(read.ok && read.show).toEqual(bundledShow(text));
});
