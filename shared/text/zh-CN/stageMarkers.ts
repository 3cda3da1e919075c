import type { MarkerKind } from '../../take/markers/command.ts';

const kinds: Readonly<Record<MarkerKind, string>> = { note: '标记', highlight: '高光', clip: '待剪', slip: '失误' };

export const stageMarkers = {
  heading: '标记',
  kinds,
  drop: '记一个',
  write: '写一句',
  empty: '按一下记下此刻，直播不停，复盘时能找回来。',
  textOf: (clock: string) => `${clock} 的标记`,
  placeholder: '写一句，回车收好',
  kindOf: (clock: string) => `${clock} 的类别`,
  strike: (clock: string) => `撤掉 ${clock} 的标记`,
  restore: '恢复',
  struck: '已撤掉',
  count: (count: number) => `${count} 个`,
  line: (kind: string, text: string) => (text === '' ? kind : `${kind}：${text}`),
  log: {
    dropped: (what: string) => what,
    changed: (what: string) => `改写：${what}`,
    struck: (text: string) => `撤掉标记${text === '' ? '' : `：${text}`}`,
    restored: (text: string) => `恢复标记${text === '' ? '' : `：${text}`}`,
  },
};
