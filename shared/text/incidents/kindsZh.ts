import type { IncidentKind } from '../../take/incidents/kind.ts';

export interface KindWords {
  /** What is typed to find it: the beginnings of its words, in lower-case letters. */
  readonly find: string;
  /** By the id of the step. */
  readonly steps: Readonly<Record<string, string>>;
  /** For the host to say; changed at will before it is sent. */
  readonly holding: string;
}

/** 每一类突发：怎么找到它、做什么、主播先怎么说。稿子只说真话，不许诺做不到的。 */
export const incidentKindsZh: Readonly<Record<IncidentKind, KindWords>> = {
  streamDown: {
    find: 'dl hp',
    steps: {
      standby: '切备用画面',
      network: '换备用网络或热点，隔 1、3、5 秒重连',
      viewers: '评论区告诉观众：马上回来',
      rescue: '主播念应急稿，画面回来先说明',
      relink: '重挂讲解卡，福袋顺延',
      gap: '记下断了多久，复盘用',
    },
    holding: '刚才画面断了一下，现在回来了，让大家久等。刚才讲到的价格和福利都不变，我把重点再说一遍。',
  },
  hostAbsent: {
    find: 'zb qx',
    steps: {
      call: '给主播打电话',
      standIn: '助播或替补先上',
      filler: '先走问答或循环段',
      notice: '评论区和群里说明',
      reorder: '流程单重排',
    },
    holding: '大家好，今天由我先陪大家。主播正在赶来，先把大家问得最多的几个问题讲清楚。',
  },
  hostVoice: {
    find: 'zb ss bs',
    steps: { takeOver: '助播接话', video: '切产品视频', rota: '按轮班换人', medical: '不舒服先就医' },
    holding: '主播稍微休息一下，接下来由我给大家讲。先看一段产品细节，有问题打在评论区。',
  },
  linkWrong: {
    find: 'lj gc',
    steps: {
      stop: '先停口播，说链接马上更新',
      delist: '下架挂错的链接',
      relink: '重挂，两个人核对编号和价格',
      correct: '主播当场更正，记入更正',
      buyers: '联系已下单的人',
    },
    holding: '大家先别拍。刚才的链接挂错了，我们正在换，换好我会报编号。已经拍下的，客服会逐个联系。',
  },
  priceWrong: {
    find: 'jg bc',
    steps: {
      delist: '马上下架或库存清零',
      coupon: '停掉叠加的券',
      decide: '定：照错价兑现，还是按平台规则取消',
      correct: '主播当场更正价格',
      orders: '导出错价期间的订单',
      statement: '发说明',
    },
    holding: '请大家先不要付款。这一款的价格标错了，商品已经下架在核对。已经下单的，我们会给大家一个明确答复。',
  },
  soldOut: {
    find: 'sq cm',
    steps: {
      truth: '主播如实说卖完了',
      reserve: '补上预留的一成',
      switch: '转预售，或换下一款',
      noFake: '不编库存、不假装补货',
      oversell: '超卖：停卖、列单、赔付',
    },
    holding: '这一款已经卖完了，谢谢大家。有没有货以页面为准，我们不虚报。没抢到的，看看下一款。',
  },
  couponBag: {
    find: 'fd yhq',
    steps: { end: '先停掉这个福袋或券', explain: '向观众说明，重新来一轮', prize: '已答应的奖品记下来，照给' },
    holding: '刚才这轮福袋设置错了，我们先停掉，重新来一轮。已经中奖的照样发，一个都不少。',
  },
  troll: {
    find: 'hf sp',
    steps: {
      reply: '用事实平静回一次',
      calm: '主播不接话，保持节奏',
      mute: '只禁言辱骂，不动批评，写明理由',
      pin: '置顶一条说明',
      record: '处理了哪些，逐条记下',
      collect: '真问题收进复盘',
    },
    holding: '有朋友提到的问题，事实是页面上写的那样，置顶里也有。欢迎提意见，我们接着往下讲。',
  },
  complaintSafety: {
    find: 'zl aq ts',
    steps: {
      stop: '这一款马上停讲停卖',
      contact: '私下联系当事人，先问人有没有事',
      evidence: '留证：批次、订单、对话、录屏',
      team: '一小时内人到齐，定谁牵头',
      strategy: '两小时内定口径和措施',
      statement: '出说明：情况、进展、办法、歉意',
    },
    holding: '这一款我们先停一下。有顾客反映使用后的情况，我们已经在联系本人核实，有结果会公开说明。',
  },
  warnPlatform: {
    find: 'pt wg jg',
    steps: {
      tell: '告诉团队，不念给观众',
      wording: '主播换安全说法',
      delist: '有问题的商品下架',
      correct: '说错的当场更正',
      screenshot: '截图留存',
      appeal: '定谁去申诉',
    },
    holding: '接下来我按页面上的参数给大家讲，一切以商品详情页为准。',
  },
  ban: {
    find: 'xl fj',
    steps: {
      evidence: '通知和画面都留证',
      groups: '群里告诉大家怎么回事',
      noSecond: '不另开小号绕开',
      appeal: '提交申诉',
      manager: '告诉负责人',
      ads: '停投流',
      orders: '已下的单照常发货售后',
    },
    holding: '今天的直播要先到这里。已经下的订单照常发货，售后不变，后续安排看我们的公告。',
  },
  slip: {
    find: 'kw wjc',
    steps: { correct: '当场更正，说对的', record: '记下：几点、错的、对的、谁', place: '改掉脚本里同样的说法' },
    holding: '我刚才说得不准确，更正一下：以商品详情页写的为准。刚才那句请大家不要采信。',
  },
  deviceAv: {
    find: 'sb gz',
    steps: { backup: '换备用话筒、手机或机位', picture: '切备用画面', rescue: '主播撑住，别冷场' },
    holding: '声音或画面有点问题，我们在换设备，马上好。听得见的朋友打个 1。',
  },
  powerVenue: {
    find: 'td cd xq',
    steps: { people: '先顾人：疏散、报警', phone: '手机加热点续播，或结束', notice: '评论区和群里通知' },
    holding: '现场有突发情况，大家都平安。我们先暂停，恢复时间看公告。',
  },
  drop: {
    find: 'll zj',
    steps: {
      check: '看推流、警告、说法有没有问题',
      hook: '马上来一轮福袋或引流款',
      ads: '投手看投放',
      item: '主播换款或换打法',
      note: '场记记下',
    },
    holding: '新来的朋友欢迎，今天的福利我再说一遍，接下来马上有一轮福袋。',
  },
  surge: {
    find: 'll bz',
    steps: { extend: '不急着收，上主推或答疑', stock: '核库存', ads: '按爬升或高峰调预算' },
    holding: '新来的朋友很多，欢迎。今天主推的几款我从头说一遍，有问题直接打在评论区。',
  },
  overrun: {
    find: 'cs ty',
    steps: { cue: '提醒主播收', buffer: '用缓冲', shorten: '缩短后面的活动款和形象款', closing: '收尾不少于 10 分钟' },
    holding: '时间关系，这一款先讲到这里，细节在详情页，下一款马上来。',
  },
  adsBad: {
    find: 'tl yc',
    steps: { pause: '先暂停计划', creative: '查素材和定向', resume: '小预算恢复' },
    holding: '我们接着讲，有问题打在评论区。',
  },
  minor: {
    find: 'wcn',
    steps: { offCamera: '请离镜头', rewards: '不再引导打赏', record: '记下时间和经过' },
    holding: '小朋友先休息。未成年的朋友请不要打赏和下单，需要请家长来。',
  },
  privacy: {
    find: 'ys xl',
    steps: { cover: '遮挡或切走画面', clip: '这一段不剪不发', tell: '记下，并告诉当事人' },
    holding: '画面里出现了不该出现的信息，已经处理。请大家不要截图转发，谢谢。',
  },
  guestBad: {
    find: 'lm jb',
    steps: { mute: '静音', disconnect: '断开连麦', correct: '主播更正', record: '记下说了什么' },
    holding: '连麦先到这里。刚才嘉宾的个别说法不代表我们，以商品详情页为准。',
  },
  competitor: {
    find: 'th dl',
    steps: { restrain: '不评价、不贬低别家', moveOn: '接着讲自己的' },
    holding: '别家的我们不评价，我只讲自己这款，参数都在页面上。',
  },
  dataOut: {
    find: 'ht sj',
    steps: { manual: '改用手记数', stopwatch: '照流程单走，场控台不用联网' },
    holding: '我们接着讲，数字稍后给大家报。',
  },
  settle: {
    find: 'yj dd zy',
    steps: { handOn: '交给负责人，播后处理' },
    holding: '订单和售后的问题，请联系客服，会有专人跟进。',
  },
};
