/** 正在提词的话术。 */
export const stageScript = {
  heading: '提词',
  chars: (count: string, length: string) => `全文 ${count} 字 ≈ ${length}`,
  pace: (pace: number) => `${pace} 字/分`,
  none: '这个环节没有话术。',
  motions: { paced: '跟时收尾', byHand: '手动速度', paused: '主播已暂停', standing: '停住' },
  left: (count: string, length: string) => `剩 ${count} 字 ≈ ${length}`,
  edit: '改话术',
  toHere: '提词到这里',
  place: '主播读到的位置',
};
