import type { noteActions as actions, noteRefusals as refusals, stageNotes as zh } from '../zh-CN/stageNotes.ts';

/** Corrections, comments, leads and the checklist, as the log says them. */
export const stageNotes: typeof zh = {
  heading: 'Notes',
  handlings: {
    answered: 'answered',
    pinned: 'pinned',
    hidden: 'hidden',
    deleted: 'deleted',
    muted: 'writer muted',
    blocked: 'writer blocked',
    reported: 'reported',
  },
  reasons: {
    abuse: 'abuse',
    spam: 'spam',
    advert: 'advertising',
    unlawful: 'unlawful',
    privacy: 'somebody’s privacy',
    rumour: 'rumour',
    other: 'other',
  },
  correction: (said, fact) => `Correction: “${said}” → “${fact}”`,
  correctionAired: (fact) => `Corrected on air: ${fact}`,
  comment: (handling, what, reason) => `Comment ${handling}: ${what}${reason === null ? '' : ` (${reason})`}`,
  lead: (name, contact) => `Lead: ${[name, contact].filter((each) => each !== '').join(' ')}`,
  leadAssigned: (name, assignee) => (assignee === '' ? `Lead with nobody: ${name}` : `Lead to ${assignee}: ${name}`),
  noteWithdrawn: (title) => `Note withdrawn: ${title}`,
  itemTicked: (text) => `Checklist, done: ${text}`,
  itemUnticked: (text) => `Checklist, not done: ${text}`,
  continued:
    'Goes on from the part before: unseen price changes, prices that wait, open promises, open questions, open incidents and the link order came along',
};

export const noteActions: typeof actions = {
  noteCorrection: 'Correction',
  airCorrection: 'Corrected on air',
  noteComment: 'Comment handling',
  noteLead: 'Lead',
  assignLead: 'Assignment',
  withdrawNote: 'Withdrawal',
  tickItem: 'Checklist',
};

export const noteRefusals: typeof refusals = {
  notHeldLong: 'Held for less than a second: nothing was confirmed.',
  stockNotSet: 'The stock is not set: count what there is first, then release.',
  unknownNote: 'That note is gone, or was withdrawn.',
  emptyNote: 'Nothing was written, so nothing was noted.',
  needsReason: 'Hiding, deleting, muting, blocking and reporting need a reason.',
  unknownItem: 'The checklist has no such item.',
};
