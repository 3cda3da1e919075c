import type { SequenceWords } from '../../../../shared/plan/sequence/order.ts';

export const WORDS: SequenceWords = {
  opening: '欢迎',
  closing: '感谢与预告',
  transition: '过品衔接',
  luckyBag: '福袋',
  questions: '问答',
  buffer: '机动缓冲',
  hookCue: '互动：扣 1',
  again: (name) => `${name} · 再讲`,
};

export function counter(): () => string {
  let n = 0;
  return () => `new-${++n}`;
}
