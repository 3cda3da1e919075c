/** What a column of a product table may hold, in the order of the card (domain.md §3.2). */
export const PRODUCT_FIELDS = [
  'linkNumber',
  'itemId',
  'name',
  'shortName',
  'tier',
  'price',
  'listPrice',
  'listPriceBasis',
  'unit',
  'skus',
  'stock',
  'reserve',
  'stockPolicy',
  'presaleShip',
  'limitPerUser',
  'coupons',
  'gifts',
  'sellingPoints',
  'pain',
  'trust',
  'closeLines',
  'mustSay',
  'forbidden',
  'faq',
  'qualifications',
  'shipping',
  'afterSale',
  'sampleReady',
  'developer',
  'agency',
  'permitNumber',
  'layout',
  'grossArea',
  'netArea',
  'handover',
  'priceValidity',
  'cost',
  'notes',
] as const;
export type ProductField = (typeof PRODUCT_FIELDS)[number];
/** What each column of a table is, by place; null: left out. */
export type Columns = readonly (ProductField | null)[];

/** Column headers that teams and platforms use, as headerKey writes them. */
const HEADERS: readonly (readonly [ProductField, string])[] = [
  ['linkNumber', '链接号 链接序号 序号 链接 号链接 编号 讲解序号 linkno linknumber link no'],
  ['itemId', '商品id 商品编号 商品编码 款号 货号 productid itemid sku编码 skuid'],
  ['name', '品名 商品名称 商品名 名称 商品 商品标题 楼盘名 项目名称 name title product productname'],
  ['shortName', '短名 简称 商品简称 shortname'],
  ['tier', '款型 分层 货盘分层 货盘 类型 商品类型 tier'],
  ['price', '直播价 到手价 直播到手价 直播间价 售价 价格 活动价 price liveprice'],
  ['listPrice', '划线价 被比较价 原价 日常价 市场价 吊牌价 listprice'],
  ['listPriceBasis', '划线价依据 原价依据 比价依据 依据 basis listpricebasis'],
  ['unit', '计价单位 单位 unit'],
  ['skus', '规格 颜色规格 sku skus variants'],
  ['stock', '库存 现货库存 可售库存 stock'],
  ['reserve', '机动 机动库存 预留库存 reserve'],
  ['stockPolicy', '库存策略 库存口径 stockpolicy'],
  ['presaleShip', '预售发货期 预售发货 发货期 presaleship'],
  ['limitPerUser', '限购 每人限购 限购数量 limit limitperuser'],
  ['coupons', '优惠券 券 coupon coupons'],
  ['gifts', '赠品 gift gifts'],
  ['sellingPoints', '卖点 核心卖点 产品卖点 sellingpoints'],
  ['pain', '痛点 pain painpoint'],
  ['trust', '背书 信任背书 trust'],
  ['closeLines', '逼单 逼单话术 closelines'],
  ['mustSay', '必说 必讲 mustsay'],
  ['forbidden', '禁说 禁用词 不能说 forbidden'],
  ['faq', '常见问题 问答 faq'],
  ['qualifications', '资质 证号 检测报告 资质证号 qualification qualifications'],
  ['shipping', '发货 物流 发货说明 shipping'],
  ['afterSale', '售后 售后说明 aftersale'],
  ['sampleReady', '样品到位 样品 样品已到 sampleready sample'],
  ['developer', '开发企业 开发企业名称 开发商 developer'],
  ['agency', '代理机构 agency'],
  ['permitNumber', '预售许可证号 销售许可证号 预售证号 预售或销售许可证号 permit permitnumber'],
  ['layout', '户型 layout'],
  ['grossArea', '建筑面积 建面 grossarea'],
  ['netArea', '套内面积 套内建筑面积 套内 netarea'],
  ['handover', '交付时间 交房时间 handover'],
  ['priceValidity', '价格有效期 有效期 pricevalidity'],
  ['cost', '成本 成本价 进价 供货价 cost'],
  ['notes', '内部备注 备注 notes'],
];

// A Map: a header may be called `constructor`.
const KNOWN = new Map(HEADERS.flatMap(([field, names]) => names.split(' ').map((name) => [name, field] as const)));

/** A header without what varies: width, case, spaces, marks, and what stands in brackets (units, hints). */
const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*_\-/.:：、#"'●○◇]/g, '');

/** The field of each column by its header, or null. Of two columns for one field the first counts. */
export function guessColumns(headers: readonly string[]): Columns {
  const taken = new Set<ProductField>();
  return headers.map((header) => {
    const field = KNOWN.get(headerKey(header)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Whether a first row names columns: most of what stands in it is known, or at least two are. */
export function looksLikeHeaders(cells: readonly string[]): boolean {
  const known = guessColumns(cells).filter((field) => field !== null).length;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return known >= 2 || (known === 1 && filled <= 2);
}

/** The same headers in the same order: the mapping that was chosen for them is remembered under this (FNV-1a, 2 × 32 bit). */
export function headerFingerprint(headers: readonly string[]): string {
  const text = headers.map(headerKey).join('\u241F');
  const hash = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return `${headers.length}-${hash(0x811c9dc5)}${hash(0x01234567)}`;
}
