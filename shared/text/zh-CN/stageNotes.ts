/** 更正、评论处置、线索、清单：记录里怎么说。 */
export const stageNotes = {
  heading: '记一笔',
  handlings: { answered: '回复', pinned: '置顶', hidden: '隐藏', deleted: '删除', muted: '禁言', blocked: '拉黑', reported: '举报' },
  reasons: {
    abuse: '辱骂骚扰',
    spam: '刷屏',
    advert: '广告导流',
    unlawful: '违法内容',
    privacy: '泄露隐私',
    rumour: '造谣',
    other: '其他',
  },
  correction: (said: string, fact: string) => `更正：「${said}」→「${fact}」`,
  correctionAired: (fact: string) => `更正已口播：${fact}`,
  comment: (handling: string, what: string, reason: string | null) => `评论${handling}：${what}${reason === null ? '' : `（${reason}）`}`,
  lead: (name: string, contact: string) => `线索：${[name, contact].filter((each) => each !== '').join(' ')}`,
  leadAssigned: (name: string, assignee: string) => (assignee === '' ? `线索收回：${name}` : `线索交给 ${assignee}：${name}`),
  noteWithdrawn: (title: string) => `撤回记录：${title}`,
  itemTicked: (text: string) => `清单完成：${text}`,
  itemUnticked: (text: string) => `清单未完成：${text}`,
  continued: '接着上一段播：没知悉的改价、待确认的改价、没兑现的承诺、没回答的问题、没了结的突发和链接顺序一并带过来',
};

export const noteActions = {
  noteCorrection: '更正',
  airCorrection: '更正已口播',
  noteComment: '记评论处置',
  noteLead: '记线索',
  assignLead: '分配线索',
  withdrawNote: '撤回记录',
  tickItem: '勾选清单',
};

export const noteRefusals = {
  notHeldLong: '按住不到 1 秒，没有确认。',
  stockNotSet: '库存还没填：先点现有多少件，再放单。',
  unknownNote: '这条记录已经不在，或已撤回。',
  emptyNote: '还没有写内容，什么都没有记。',
  needsReason: '隐藏、删除、禁言、拉黑、举报都要写原因。',
  unknownItem: '清单里没有这一项。',
};
