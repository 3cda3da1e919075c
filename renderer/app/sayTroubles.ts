import type { Trouble } from '../../shared/wire/shell.ts';
import { getBridge } from '../link/bridge.ts';
import { takeStore } from '../link/takeStore.ts';
import { type NoticeContent, notify } from '../ui/notices.ts';

/** Each trouble of the app itself as a notice, taken back when it is over. Lag and start modes have places of their own. */
export function sayTroubles(): void {
  const said = new Map<string, () => void>();
  takeStore.subscribe(({ troubles }, before) => {
    if (troubles === before.troubles) return;
    const now = new Set(troubles.map(keyOf));
    for (const [key, takeBack] of said) {
      if (now.has(key)) continue;
      takeBack();
      said.delete(key);
    }
    for (const trouble of troubles) {
      const content = said.has(keyOf(trouble)) ? null : contentOf(trouble);
      if (content !== null) said.set(keyOf(trouble), notify(content));
    }
  });
}

const keyOf = (trouble: Trouble): string => JSON.stringify(trouble);

function contentOf(trouble: Trouble): NoticeContent | null {
  const base = { tone: 'warn', action: null, staysFor: null } as const;
  switch (trouble.type) {
    case 'windowRestored':
      return {
        ...base,
        text: ({ shell }) =>
          trouble.cause === 'hung'
            ? shell.troubles.restoredHung(shell.windows[trouble.window])
            : shell.troubles.restoredCrashed(shell.windows[trouble.window]),
        detail: ({ shell }) => shell.troubles.restoredDetail,
      };
    case 'windowPlain':
      return {
        ...base,
        text: ({ shell }) => shell.troubles.plain(shell.windows[trouble.window]),
        detail: ({ shell }) => shell.troubles.plainDetail,
        action: {
          label: ({ shell }) => shell.troubles.fullPage,
          run: () => void getBridge().askShell({ type: 'fullPage', window: trouble.window }),
        },
      };
    case 'windowHung':
      return {
        ...base,
        text: ({ shell }) => shell.troubles.hung(shell.windows[trouble.window]),
        detail: ({ shell }) => shell.troubles.hungDetail,
        action: {
          label: ({ shell }) => shell.troubles.reopen,
          run: () => void getBridge().askShell({ type: 'reopen', window: trouble.window }),
        },
      };
    case 'mainRestarted':
      return { ...base, text: ({ shell }) => shell.troubles.mainRestarted, detail: ({ shell }) => shell.troubles.mainRestartedDetail };
    case 'softwareNext':
      return { ...base, text: ({ shell }) => shell.troubles.softwareNext, detail: ({ shell }) => shell.troubles.softwareNextDetail };
    default:
      return null;
  }
}
