import type { Category, Condition, Law } from '../../compliance/terms.ts';

interface CategoryWords {
  readonly name: string;
  /** Why it is a risk, in one sentence. */
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
}

const categories: Readonly<Record<Category, CategoryWords>> = {
  abs_superlative: {
    name: '「最」字头',
    reason: '没法证明的顶格说法，容易被认定为绝对化用语。',
    advice: '说具体：材质、数据、检测报告编号。',
  },
  abs_first: {
    name: '第一与唯一',
    reason: '排名和唯一性要有出处，说不清就是绝对化用语。',
    advice: '写明由谁、何时、按什么评的；没有就不说。',
  },
  abs_grade: { name: '级别与极致', reason: '自封级别、说到尽头，都算绝对化用语。', advice: '换成看得见的事实。' },
  authority: { name: '国家机关与权威', reason: '不能借国家机关、军队或权威名义卖货。', advice: '删掉；奖项和认证要有证书、写进手卡。' },
  lure: { name: '诱导与紧迫', reason: '催单要真：不实的紧迫和保证会误导下单。', advice: '照实说库存、截止时间和条件。' },
  price_fraud: {
    name: '价格与对比',
    reason: '被比较的价格没有依据，就可能是价格欺诈。',
    advice: '说本场价；要对比就写清比的是哪一个价、什么时候。',
  },
  medical: { name: '医疗用语', reason: '普通商品不能说治病，也不能暗示有疗效。', advice: '改说感受和使用场景。' },
  health_food: {
    name: '保健食品',
    reason: '只能说批准过的功能，不能保证效果，更不能代替药。',
    advice: '照批准文字说，并带上「不能代替药物」。',
  },
  infant: { name: '母婴', reason: '不能说替代母乳，也不能承诺益智。', advice: '说成分、适用月龄和执行标准。' },
  cosmetic: { name: '化妆品', reason: '超出备案功效，或借医学词，都是违规宣称。', advice: '只说备案里有的功效。' },
  property_gain: { name: '房产：升值与回报', reason: '房产广告不能承诺升值或投资回报。', advice: '删掉，只讲户型、面积和现有配套。' },
  property_school: { name: '房产：学区与户口', reason: '不能承诺入学、落户和就业。', advice: '只说周边有什么学校，入学以当年政策为准。' },
  property_time: { name: '房产：距离与时间', reason: '不能用所需时间表示距离；规划中的要注明。', advice: '说直线或步行多少米，并说来源。' },
  property_price: {
    name: '房产：价格与认购',
    reason: '价格要实、要有期限，不能变相融资或无证认购。',
    advice: '说实际价格和有效期，面积按建筑或套内。',
  },
  property_image: { name: '房产：称号与风水', reason: '不能自封称号，也不能讲风水。', advice: '换成楼栋位置、朝向、楼层。' },
  superstition: { name: '迷信与赌博', reason: '不能宣扬迷信，更不能沾赌博。', advice: '删掉。' },
  finance: { name: '金融与投资', reason: '不能保本保收益，也不能说无风险。', advice: '删掉；要说就说清风险。' },
  education: { name: '教育培训', reason: '不能保证通过或提分，也不能借命题人名义。', advice: '说课时、师资和退费规则。' },
  tobacco_alcohol: { name: '烟酒', reason: '烟不能卖，酒不能劝饮、不能说功效。', advice: '删掉。' },
  divert: { name: '站外导流', reason: '平台不许把观众引到站外成交。', advice: '引导到直播间链接或小风车。' },
  defame: { name: '贬低同行', reason: '不能贬低别家的商品。', advice: '只说自己的。' },
  moral: { name: '违法与低俗', reason: '法律和平台都不许。', advice: '删掉。' },
  ai_label: { name: 'AI 与身份', reason: '数字人要一直有标识，不能假冒他人身份。', advice: '画面上持续标注；不是本人就不要说是。' },
};

const conditions: Readonly<Record<Condition, string>> = {
  proof: '手里有证明、手卡上有编号，就可以说。',
  truth: '属实就可以说：以后台的数字和时间为准。',
  terms: '把条件和期限一起说清，就可以说。',
  use: '看怎么用：说清是现状还是规划、是名称还是功效。',
  approval: '有对应的批准或备案，才可以说。',
  label: '画面上有持续标识，就可以说。',
};

const laws: Readonly<Record<Law, string>> = {
  ads: '广告法',
  competition: '反不正当竞争法',
  price: '价格法',
  priceRules: '明码标价和禁止价格欺诈规定',
  live: '直播电商监督管理办法',
  marketing: '网络直播营销管理办法',
  cosmetics: '化妆品监督管理条例',
  property: '房地产广告发布规定',
  platform: '平台规则',
};

/** 随词表一起读入，不在启动时。 */
export const terms = {
  categories,
  conditions,
  laws,
  /** `9.3` 是第 9 条第 3 项。 */
  basis: (law: string, articles: readonly string[]) =>
    articles.length === 0 ? law : `${law}第 ${articles.map((article) => article.replace(/\.(\d+)$/, '（$1）')).join('、')} 条`,
};
