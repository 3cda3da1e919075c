import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's own Chromium, of a newer kind than the one inside Electron. */
export function openBrowser(): Promise<Browser> {
  const executablePath = PROGRAMS.find(existsSync);
  if (executablePath === undefined) throw new Error('Chromium is missing: apt-get install --no-install-recommends chromium');
  return chromium.launch({
    executablePath,
    // Root has no sandbox there; the pages are our own.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser profile of its own, whose pages note everything that a console would show in red or yellow. */
export interface Profile {
  readonly context: BrowserContext;
  readonly faults: string[];
  readonly open: (address: string) => Promise<Page>;
}

export async function openProfile(browser: Browser): Promise<Profile> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  context.setDefaultTimeout(10_000);
  const faults: string[] = [];
  // Also where a policy is only violated by a probe that the page catches.
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`)),
  );
  context.on('weberror', (fault) => faults.push(String(fault.error())));
  context.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') faults.push(`${line.location().url} ${line.text()}`);
  });
  return {
    context,
    faults,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
  };
}

/** The control room, once its rooms are there. */
export const ready = (page: Page) => page.locator('#root > [data-ready="true"]').waitFor();
