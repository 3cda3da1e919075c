import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptLines, textWidth } from '../../../shared/plan/promptLines.ts';

describe('promptLines', () => {
  it.each([
    [
      '来，看一下这份检测报告，编号我放在屏幕下方了：回弹率、甲醛、透气性三项。',
      13,
      ['来，看一下这份检测报告，', '编号我放在屏幕下方了：', '回弹率、甲醛、透气性三项。'],
    ],
    ['第一句。第二句。', 13, ['第一句。', '第二句。']],
    ['上一段。\n\n下一段。', 13, ['上一段。', '', '下一段。']],
    ['一二三四五六七八九十甲乙丙丁戊己', 13, ['一二三四五六七八', '九十甲乙丙丁戊己']],
    ['价格1,299.50元，到手', 13, ['价格1,299.50元，到手']],
    ['价格1,299.50元，到手', 9, ['价格1,299.50元，', '到手']],
    ['晚上19:30开播', 13, ['晚上19:30开播']],
    ['', 13, []],
    ['   ', 13, []],
    ['Take a look at this report, please.', 10, ['Take a look at', 'this report, ', 'please.'].map((l) => l.trim())],
  ])('%j', (text, width, lines) => {
    expect(promptLines(text, width)).toEqual(lines);
  });

  const script = fc.string({ unit: fc.constantFrom(...'今天的房子很安静，。！？：、\n“”（）A1 .'), maxLength: 120 });

  it('loses no character but white space', () => {
    fc.assert(
      fc.property(script, fc.integer({ min: 4, max: 20 }), (text, width) => {
        expect(promptLines(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('keeps to the width, but for closing punctuation and words longer than a line', () => {
    fc.assert(
      fc.property(script, fc.integer({ min: 6, max: 20 }), (text, width) => {
        for (const line of promptLines(text, width)) {
          const core = line.replace(/[，。！？；：、…—,.!?;:”’」』）)】》\s]+$/u, '');
          if (!/[A-Za-z0-9.]{6,}/.test(line)) expect(textWidth(core)).toBeLessThanOrEqual(width + 2);
        }
      }),
    );
  });
});
