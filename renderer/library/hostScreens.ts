import { type HostScreen, USUAL_SCREEN } from './hostScreen.ts';
import { getSetting, setSetting } from './settings.ts';

/** Hosts that are remembered, the latest first. */
const MOST = 200;

/** As they left it; the usual one for somebody new, and for '' until anybody was named. */
export async function readHostScreen(person: string): Promise<HostScreen> {
  const screens = (await getSetting('hostScreens')) ?? [];
  return { ...USUAL_SCREEN, ...screens.find((each) => each.person === person.trim())?.screen };
}

let last: Promise<void> = Promise.resolve();

/** One after the other: each is written into the list as the one before left it. */
export function keepHostScreen(person: string, screen: HostScreen): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      const name = person.trim();
      const others = ((await getSetting('hostScreens')) ?? []).filter((each) => each.person !== name);
      await setSetting('hostScreens', [{ person: name, screen }, ...others].slice(0, MOST));
    });
  return last;
}
