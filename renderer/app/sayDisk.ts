import type { Texts } from '../../shared/text/texts.ts';
import { type TakeLink, takeStore } from '../link/takeStore.ts';
import { notify } from '../ui/notices.ts';

type Said = keyof Texts['reasons']['disk'];

/**
 * Says when the log stops reaching the disk, and before that when its room gets short; takes it back when that is over.
 * One notice at a time, the worst; closed by hand it stays closed until something else is the matter.
 */
export function sayDisk(): void {
  let said: Said | null = null;
  let takeBack = () => {};
  takeStore.subscribe((link) => {
    const now = matterOf(link);
    if (now === said) return;
    said = now;
    takeBack();
    takeBack = now === null ? () => {} : say(now);
  });
}

/** The number of unsaved records stands in the header, and counts on there. */
const say = (matter: Said): (() => void) =>
  notify({
    tone: matter === 'low' || matter === 'tight' ? 'warn' : 'bad',
    text: (t) => t.reasons.disk[matter].title(freeText()),
    detail: (t) => t.reasons.disk[matter].detail,
    action: null,
    staysFor: null,
  });

function matterOf({ saved, disk }: TakeLink): Said | null {
  if (saved !== null && saved.trouble !== null) return saved.trouble;
  if (disk.level === 'full') return 'reserve';
  return disk.level === 'enough' ? null : disk.level;
}

const freeText = (): string => `${Math.round((takeStore.getState().disk.free ?? 0) / 1_000_000)} MB`;
