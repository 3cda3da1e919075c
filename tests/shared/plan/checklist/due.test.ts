import { describe, expect, it } from 'vitest';
import { dueParts, readDue } from '../../../../shared/plan/checklist/due.ts';
import { CHECKLISTS } from '../../../../shared/plan/checklist/lists.ts';
import { checklistOf } from '../../../../shared/text/checklist/checklist.ts';
import { dueText } from '../../../../shared/text/checklist/dueText.ts';
import { millis, minutes } from '../../../../shared/time.ts';

describe('when an item is due', () => {
  it.each([
    ['T-30m', -30],
    ['T−30 分', -30],
    ['T−30 min', -30],
    ['30', -30],
    ['－２ｈ', -120],
    ['1h30m', -90],
    ['1 天', -1440],
    ['T−3 d', -4320],
    ['2d4h', -3120],
    ['+5m', 5],
    ['T+5 分钟', 5],
    ['T', 0],
    ['0', 0],
    ['60d', -86_400],
  ])('%s', (text, expected) => expect(readDue(text)).toBe(minutes(expected)));

  it.each(['', '  ', 'soon', '1x', '-', 'T-', '61d', '30s', '1h 2d', '14:30'])('refuses “%s”', (text) => expect(readDue(text)).toBeNull());

  it.each(['zh-CN', 'en'] as const)('reads what it writes, in %s', (language) => {
    const { due: words } = checklistOf(language);
    for (const m of [0, -1, -10, -30, -60, -90, -120, -240, -1440, -2880, -4320, 5, 120]) {
      const text = dueText(minutes(m), words);
      expect([text, readDue(text) ?? (m === 0 ? 0 : null)]).toEqual([text, minutes(m)]);
    }
  });

  it('says a day in hours and more in days', () => {
    expect(dueParts(millis(-86_400_000))).toEqual({ count: 24, unit: 'h' });
    expect(dueParts(millis(-2 * 86_400_000))).toEqual({ count: 2, unit: 'd' });
    expect(dueParts(minutes(-90))).toEqual({ count: 90, unit: 'm' });
  });

  it('rows of every list come in the order they are due, none twice', () => {
    for (const { rows } of CHECKLISTS) {
      expect(rows.map((row) => row.due)).toEqual(rows.map((row) => row.due).sort((a, b) => a - b));
      expect(new Set(rows.map((row) => row.text.zh)).size).toBe(rows.length);
      expect(new Set(rows.map((row) => row.text.en)).size).toBe(rows.length);
    }
    expect(CHECKLISTS.map(({ rows }) => rows.length)).toEqual([30, 30, 10]);
  });
});
