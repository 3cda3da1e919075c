import type { ActionGroup, ActionName } from '../../actions.ts';

const names: Readonly<Record<ActionName, string>> = {
  newFromSample: '从示例新建场次',
  importShow: '导入场次…',
  exportShow: '导出场次…',
  exportReviewCsv: '导出复盘表格（CSV）…',
  undoEdit: '撤销修改',
  redoEdit: '重做修改',
  addSegment: '添加环节',
  removeSegment: '移除环节',
  moveUp: '上移环节',
  moveDown: '下移环节',
  goToAir: '开播',
  startRehearsal: '开始彩排',
  go: '走',
  hold: '保持',
  resume: '继续',
  minus30: '减 30 秒',
  plus30: '加 30 秒',
  plus60: '加 1 分钟',
  plus300: '加 5 分钟',
  undoCommand: '撤销上一步',
  jump: '跳到环节…',
  endTake: '结束播出',
  reopen: '恢复播出',
  message: '给主播留言…',
  roomPlan: '策划',
  roomRehearse: '彩排',
  roomLive: '直播',
  roomReview: '复盘',
  togglePrompter: '打开或关闭提词器',
  toggleLanguage: '切换到 English',
  help: '本页快捷键',
};

const groups: Readonly<Record<ActionGroup, string>> = { file: '文件', edit: '编辑', show: '播出', view: '视图', help: '帮助' };

/** What only the system's own menu and dialogs say. */
const native = {
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  undoText: '撤销输入',
  redoText: '重做输入',
  about: '关于场控台',
  hide: '隐藏场控台',
  quit: '退出场控台',
  controlTitle: '场控台',
  prompterTitle: '场控台 · 提词器',
  showFile: '场控台场次文件',
  csvFile: 'CSV 表格',
};

export const actions = { names, groups, native };
