import type { Choice, DetailField, Figure } from '../../take/devices/details.ts';

const fields: Readonly<Record<DetailField, string>> = {
  prize: '奖品',
  prizes: '份数',
  phrase: '口令',
  scope: '参与范围',
  entry: '参与方式',
  prizeType: '奖品类型',
  rule: '规则',
  price: '秒杀价',
  stock: '库存',
  limit: '限购／限领',
  threshold: '门槛',
  amount: '金额',
  validity: '有效期',
  packets: '个数',
  group: '发到哪个群',
  promise: '承诺',
  condition: '放单条件',
  quantity: '计划放单',
  guest: '嘉宾',
  subject: '话题',
  cleared: '合规已核',
  topic: '主题',
};

const choices: Readonly<Record<Choice, string>> = {
  all: '全部观众',
  fans: '粉丝',
  fanClub: '粉丝团',
  phrase: '口令评论',
  comment: '任意评论',
  follow: '关注',
  goods: '实物',
  coupon: '优惠券',
  other: '其他',
  yes: '已核',
  no: '未核',
};

const figures: Readonly<Record<Figure, string>> = {
  participants: '参与',
  newMembers: '新加团',
  sold: '售出',
  claimed: '领取',
  released: '放单',
};

/** 福利与连麦的设置、结果、中奖名单和观众提问。 */
export const stageDevices = {
  fields,
  choices,
  figures,
  actions: {
    describeDevice: '改设置',
    countDevice: '登记数量',
    addWinner: '登记中奖',
    removeWinner: '去掉中奖',
    announceWinners: '公布名单',
    askQuestion: '记下提问',
    answerQuestion: '已答',
    dropQuestion: '不答',
  },
  log: {
    described: (title: string, details: string) => (details === '' ? `${title}：设置已清空` : `${title}：${details}`),
    counted: (title: string, figure: string) => `${title}：${figure}`,
    added: (title: string, name: string) => `${title} 中奖：${name}`,
    removed: (title: string, name: string) => `${title} 去掉中奖：${name}`,
    announced: (title: string) => `${title}：中奖名单已公布`,
    asked: (text: string) => `观众问：${text}`,
    answered: (text: string) => `已答：${text}`,
    dropped: (text: string) => `不答：${text}`,
  },
};
