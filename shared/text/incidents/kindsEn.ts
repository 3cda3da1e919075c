import type { IncidentKind } from '../../take/incidents/kind.ts';
import type { KindWords } from './kindsZh.ts';

/** Each kind: how it is found, what is done, what the host says first. The scripts say only what is true and can be kept. */
export const incidentKindsEn: Readonly<Record<IncidentKind, KindWords>> = {
  streamDown: {
    find: 'stream down black',
    steps: {
      standby: 'Cut to the standby picture',
      network: 'Backup network or hotspot; reconnect after 1, 3, 5 s',
      viewers: 'Tell the chat: back in a moment',
      rescue: 'Host reads the holding script once back',
      relink: 'Pin the product again, extend the lucky bag',
      gap: 'Note how long it was down, for review',
    },
    holding:
      'We lost the picture for a moment and we are back. Thank you for waiting. The price and the offers have not changed; here are the main points again.',
  },
  hostAbsent: {
    find: 'host missing absent',
    steps: {
      call: 'Call the host',
      standIn: 'Co-host or stand-in goes on',
      filler: 'Run Q&A or a loop segment',
      notice: 'Tell the chat and the groups',
      reorder: 'Reorder the rundown',
    },
    holding: 'Hello everyone, I will be with you first today. Our host is on the way. Let me start with the questions you ask most.',
  },
  hostVoice: {
    find: 'host unwell voice',
    steps: {
      takeOver: 'Co-host takes over',
      video: 'Cut to the product video',
      rota: 'Change host by the rota',
      medical: 'Unwell: medical help first',
    },
    holding: 'Our host is taking a short break and I will carry on. Have a look at the details first, and put your questions in the chat.',
  },
  linkWrong: {
    find: 'wrong link',
    steps: {
      stop: 'Stop the pitch: the link is being updated',
      delist: 'Take the wrong link down',
      relink: 'Relink; two people check number and price',
      correct: 'Host corrects it on air, logged',
      buyers: 'Contact those who ordered',
    },
    holding:
      'Please hold your orders. The link was wrong and we are changing it; I will read out the number when it is right. If you have ordered, we will contact each of you.',
  },
  priceWrong: {
    find: 'wrong price',
    steps: {
      delist: 'Delist or set stock to zero at once',
      coupon: 'Stop coupons that stack on it',
      decide: 'Decide: honour it, or cancel under platform rules',
      correct: 'Host corrects the price on air',
      orders: 'Export the orders at the wrong price',
      statement: 'Publish a statement',
    },
    holding:
      'Please do not pay yet. The price of this item was wrong; it is off sale while we check. If you have ordered, you will get a clear answer from us.',
  },
  soldOut: {
    find: 'sold out oversold',
    steps: {
      truth: 'Host says plainly that it is gone',
      reserve: 'Release the ten per cent reserve',
      switch: 'Presale, or the next item',
      noFake: 'No made-up stock, no pretended refill',
      oversell: 'Oversold: stop, list, compensate',
    },
    holding: 'This one is sold out. Thank you. What the page says is what there is. If you missed it, look at the next one.',
  },
  couponBag: {
    find: 'lucky bag coupon',
    steps: { end: 'End this bag or coupon', explain: 'Explain and run it again', prize: 'Note prizes promised, and honour them' },
    holding: 'That lucky bag was set up wrong, so we are stopping it and starting again. Whoever has won keeps the prize.',
  },
  troll: {
    find: 'trolls flood chat',
    steps: {
      reply: 'Answer once, calmly, with the fact',
      calm: 'Host does not engage, keeps the pace',
      mute: 'Mute abuse only, never criticism; give the reason',
      pin: 'Pin an answer',
      record: 'Record what was done, one by one',
      collect: 'Keep the real questions for review',
    },
    holding: 'On the point some of you raised: the facts are on the page, and in the pinned comment. Feedback is welcome. Let us go on.',
  },
  complaintSafety: {
    find: 'safety complaint quality',
    steps: {
      stop: 'Stop talking of it and selling it',
      contact: 'Contact the person privately; ask how they are first',
      evidence: 'Evidence: batch, order, messages, recording',
      team: 'Team together within the hour; who leads',
      strategy: 'Line and measures within two hours',
      statement: 'Statement: facts, progress, remedy, apology',
    },
    holding:
      'We are pausing this item. A customer has told us of a problem after using it; we are in touch with them to check, and will say openly what we find.',
  },
  warnPlatform: {
    find: 'platform warning',
    steps: {
      tell: 'Tell the team, not the viewers',
      wording: 'Host moves to safe wording',
      delist: 'Delist the item concerned',
      correct: 'Correct what was wrong on air',
      screenshot: 'Keep a screenshot',
      appeal: 'Decide who appeals',
    },
    holding: 'I will go by the figures on the page from here. The product page is what counts.',
  },
  ban: {
    find: 'banned throttled',
    steps: {
      evidence: 'Keep the notice and the picture',
      groups: 'Tell the groups what happened',
      noSecond: 'No second account to get round it',
      appeal: 'File the appeal',
      manager: 'Tell the manager',
      ads: 'Stop the ads',
      orders: 'Orders and after-sales go on as usual',
    },
    holding:
      'We have to stop here today. Orders already placed will ship and after-sales does not change. Please see our notice for what comes next.',
  },
  slip: {
    find: 'slip banned word',
    steps: {
      correct: 'Correct it on air, say what is right',
      record: 'Note: when, the wrong words, the right ones, who',
      place: 'Mend the same wording in the script',
    },
    holding: 'What I said just now was not accurate. Let me correct it: the product page is what counts. Please disregard that sentence.',
  },
  deviceAv: {
    find: 'equipment fault',
    steps: { backup: 'Backup mic, phone or camera', picture: 'Standby picture', rescue: 'Host keeps talking' },
    holding: 'We have a small problem with sound or picture and are changing the equipment. If you can hear me, type 1.',
  },
  powerVenue: {
    find: 'power venue emergency',
    steps: {
      people: 'People first: out, and call for help',
      phone: 'Go on by phone and hotspot, or end',
      notice: 'Tell the chat and the groups',
    },
    holding: 'Something has come up at our venue. Everyone is safe. We are pausing; see our notice for when we are back.',
  },
  drop: {
    find: 'audience drop',
    steps: {
      check: 'Check stream, warnings, wording',
      hook: 'A hook now: lucky bag or traffic item',
      ads: 'Media buyer checks the ads',
      item: 'Host changes item or approach',
      note: 'Note it in the log',
    },
    holding: 'Welcome if you have just joined. Here are today’s offers again, and a lucky bag is coming up.',
  },
  surge: {
    find: 'audience surge',
    steps: { extend: 'Do not wrap up: main item or Q&A', stock: 'Check stock', ads: 'Budget for climb or peak' },
    holding: 'A warm welcome to everybody new. Let me take today’s main items from the top; put your questions in the chat.',
  },
  overrun: {
    find: 'running over',
    steps: {
      cue: 'Cue the host to close',
      buffer: 'Use the buffer',
      shorten: 'Shorten the next promo or halo item',
      closing: 'Keep ten minutes of closing',
    },
    holding: 'We are short of time, so that is it for this one. The details are on the page. Next up.',
  },
  adsBad: {
    find: 'ads',
    steps: { pause: 'Pause the plan', creative: 'Check creative and targeting', resume: 'Resume with a small budget' },
    holding: 'Let us go on. Put your questions in the chat.',
  },
  minor: {
    find: 'minor tipping',
    steps: { offCamera: 'Off camera', rewards: 'No more prompts to tip', record: 'Note when and what' },
    holding: 'Our young friend is taking a break. If you are under age, please do not tip or order; ask a parent.',
  },
  privacy: {
    find: 'private data privacy',
    steps: { cover: 'Cover it or cut away', clip: 'No clip of this part', tell: 'Note it, and tell the person' },
    holding: 'Something was on screen that should not have been, and it is gone. Please do not share pictures of it. Thank you.',
  },
  guestBad: {
    find: 'guest',
    steps: { mute: 'Mute', disconnect: 'Disconnect the call', correct: 'Host corrects', record: 'Note what was said' },
    holding: 'We end the call here. Some of what our guest said is not our view; the product page is what counts.',
  },
  competitor: {
    find: 'competitor',
    steps: { restrain: 'No word against others', moveOn: 'On with our own' },
    holding: 'We do not comment on others. I speak only of ours, and all the figures are on the page.',
  },
  dataOut: {
    find: 'back office data',
    steps: { manual: 'Count by hand', stopwatch: 'Go by the rundown; this desk needs no network' },
    holding: 'Let us go on. I will give you the figures later.',
  },
  settle: {
    find: 'commission order dispute',
    steps: { handOn: 'Hand to its owner for after the show' },
    holding: 'For orders and after-sales please contact our service team. Somebody will follow it up.',
  },
};
