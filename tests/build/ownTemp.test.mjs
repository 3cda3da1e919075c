import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { setup } from '../../build/test/ownTemp.mjs';

describe('the temporary folder of a run', () => {
  const { TMPDIR, CUEDESK_TEST_TEMP, CUEDESK_KEEP_TEMP } = process.env;
  const restore = () => {
    for (const [name, value] of Object.entries({ TMPDIR, CUEDESK_TEST_TEMP, CUEDESK_KEEP_TEMP }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
  afterEach(restore);

  it('is the one that every test gets', () => {
    expect(tmpdir()).toBe(CUEDESK_TEST_TEMP);
    expect(setup()).toBeUndefined();
  });

  it('is gone at the end, with all that was left in it', () => {
    const before = tmpdir();
    delete process.env.CUEDESK_TEST_TEMP;
    delete process.env.CUEDESK_KEEP_TEMP;
    const end = setup();
    const left = mkdtempSync(join(tmpdir(), 'cuedesk-left-'));
    writeFileSync(join(left, 'log'), 'x');
    expect(dirname(dirname(left))).toBe(before);
    end();
    expect(existsSync(dirname(left))).toBe(false);
    expect(tmpdir()).toBe(before);
  });
});
