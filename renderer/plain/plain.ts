import { shell as en } from '../../shared/text/en/shell.ts';
import { countdownText, yuanText } from '../../shared/text/format.ts';
import { shell as zhCN } from '../../shared/text/zh-CN/shell.ts';
import type { Bridge } from '../../shared/wire/bridge.ts';
import type { Language } from '../../shared/wire/frame.ts';
import type { Ask, PlainFacts, PlainPrice, PlainTake } from '../../shared/wire/shell.ts';
import { holdButton } from './hold.ts';

/*
 * The page of last resort, in place of one that keeps dying: no framework, no store, no folding of records. It draws what
 * the shell tells it ten times a second, and when that stops it lets time go on by itself and says so.
 */
const STALE_AFTER = 2_000;
const bridge = (window as unknown as { readonly cuedesk: Bridge }).cuedesk;
let facts: PlainFacts | null = null;
let language: Language = 'zh-CN';
let heardAt = 0;
let ask: Ask | null = null;

const words = () => (language === 'en' ? en : zhCN);
const two = (n: number) => String(n).padStart(2, '0');

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found;
}

/** Only what changed is touched: the page stays still between two seconds. */
function write(id: string, text: string): void {
  const element = find(id);
  if (element.textContent !== text) element.textContent = text;
}

function draw(): void {
  if (facts === null) return;
  const { plain, stale } = words();
  const since = performance.now() - heardAt;
  const { take } = facts;
  document.documentElement.lang = language;
  document.body.dataset['window'] = facts.window;
  document.body.dataset['status'] = take?.status ?? 'none';
  document.body.dataset['black'] = String(facts.black);
  const wall = new Date(facts.wall + since);
  write('wall', `${two(wall.getHours())}:${two(wall.getMinutes())}:${two(wall.getSeconds())}`);
  // The seconds are for who sees them: a screen reader hears once that they run on alone.
  write('stale', since > STALE_AFTER ? stale(Math.floor(since / 1000)) : '');
  write('cut', since > STALE_AFTER ? plain.cut : '');
  write('why', plain.why);
  write('full', plain.full);
  write('title', take?.title ?? plain.noTake);
  write('status', take === null ? '' : statusWord(take));
  write('now', take?.current ? `${plain.now}  ${take.current.number}  ${take.current.title}` : '');
  write('next', take === null ? '' : take.next === null ? plain.last : `${plain.next}  ${take.next.number}  ${take.next.title}`);
  write('script', take?.current?.script ?? '');
  write('message', take?.message ? `${plain.message}　${take.message}` : '');
  find('message').hidden = !take?.message;
  drawSaid(take);
  drawCountdown(take, since);
}

/** The host's alone, and over the black too: nothing can be answered here, and all of it can be read. */
function drawSaid(take: PlainTake | null): void {
  const { plain } = words();
  const said = { holding: take?.holding ?? null, handover: take?.handover ?? null, price: take?.price ?? null };
  write('holding', said.holding === null ? '' : `${plain.holding}\n${said.holding}`);
  write('handover', said.handover === null ? '' : [plain.handover(said.handover.to), said.handover.note].filter(Boolean).join('　'));
  write('price', said.price === null ? '' : priceText(said.price));
  for (const id of ['holding', 'handover', 'price'] as const) find(id).hidden = said[id] === null;
}

function priceText({ name, linkNumber, price, before, mechanism }: PlainPrice): string {
  const { plain } = words();
  const isOther = price !== before;
  const changed = isOther ? plain.priceChanged : plain.mechanismChanged;
  const now = price === null ? null : isOther && before !== null ? `${yuanText(price)} ${plain.before(yuanText(before))}` : yuanText(price);
  return [changed, linkNumber === null ? null : plain.link(linkNumber), name, now, mechanism].filter((each) => each !== null).join('　');
}

function statusWord({ status, mode }: PlainTake): string {
  const { plain } = words();
  return mode === 'rehearsal' && status === 'running' ? plain.rehearsal : plain.status[status];
}

function drawCountdown(take: PlainTake | null, since: number): void {
  const { plain } = words();
  const countdown = find('countdown');
  if (take?.current) {
    const remaining = take.current.remaining - since * take.rate;
    write('countdown', countdownText(remaining));
    write('countdown-word', remaining < 0 ? plain.over : plain.remaining);
    countdown.dataset['over'] = String(remaining < 0);
  } else if (take?.status === 'armed' && take.toPlannedStart !== null) {
    const left = take.toPlannedStart - since;
    write('countdown', countdownText(Math.abs(left)));
    write('countdown-word', left < 0 ? plain.pastStart : plain.toStart);
    countdown.dataset['over'] = 'false';
  } else {
    write('countdown', '');
    write('countdown-word', '');
  }
}

function drawAsk(): void {
  find('ask').hidden = ask === null;
  if (ask === null) return;
  const { asks, stay } = words();
  const { title, text, hold } = asks[ask.accident];
  write('ask-title', title);
  write('ask-text', text);
  write('ask-stay', stay);
  write('ask-hold', hold);
}

const answer = (yes: boolean) => {
  if (ask !== null) void bridge.askShell({ type: 'answer', id: ask.id, yes });
};
const full = () => {
  if (facts !== null) void bridge.askShell({ type: 'fullPage', window: facts.window });
};

bridge.onFrame((frame) => {
  if (frame.type === 'plain') {
    facts = frame.facts;
    language = frame.language;
    heardAt = performance.now();
    draw();
  } else if (frame.type === 'ask') {
    ask = frame.ask;
    drawAsk();
  }
});
find('full').addEventListener('click', full);
find('ask-stay').addEventListener('click', () => answer(false));
holdButton(find('ask-hold'), () => answer(true));
window.addEventListener('keydown', (event) => {
  if (event.code === 'KeyF' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) full();
});
setInterval(draw, 100);
