import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const css = (path: string) => readFileSync(join(import.meta.dirname, '../../../renderer', path), 'utf8');
const TOKENS = css('ui/tokens.css');
const PAGE = css('outputs/prompter/Prompter.module.css');
const STRIP = css('outputs/prompter/ProductStrip.module.css');
const HOLDING = css('outputs/prompter/HoldingCard.module.css');
const HANDOVER = css('outputs/prompter/HostHandover.module.css');
const NOTE = css('outputs/prompter/SharedNote.module.css');
const OUTPUTS = join(import.meta.dirname, '../../../renderer/outputs');

/** A colour as it is written there, opaque or with its share of cover (0–255). */
function colour(name: string, from = TOKENS): { readonly rgb: Rgb; readonly cover: number } {
  const hex = new RegExp(`${name}: #([0-9a-f]{3,8});`).exec(from)?.[1] ?? '';
  const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [r, g, b, cover = 255] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  if (r === undefined || g === undefined || b === undefined) throw new Error(`no colour ${name}`);
  return { rgb: [r, g, b], cover: cover / 255 };
}

/** WCAG 2. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
const under = (rgb: Rgb, veil: ReturnType<typeof colour>): Rgb => {
  const [r, g, b] = rgb.map((part, at) => part * (1 - veil.cover) + (veil.rgb[at] ?? 0) * veil.cover);
  return [r ?? 0, g ?? 0, b ?? 0];
};

const text = colour('--prompt-text').rgb;
const veil = colour('--prompt-veil');
const grounds = ['--prompt-ground', '--prompt-band', '--prompt-changed'] as const;
function ruleOf(sheet: string, selector: string): string {
  const at = `\n${sheet}`.indexOf(`\n${selector} {`);
  if (at === -1) throw new Error(`no rule ${selector}`);
  return sheet.slice(at).split('}')[0] ?? '';
}

/** A colour as a rule has it, of its own or by the name of a token of the dark theme, which comes first. */
function written(sheet: string, selector: string, property: 'color' | 'background'): Rgb {
  const value = new RegExp(`\\n  ${property}: ([^;]+);`).exec(ruleOf(sheet, selector))?.[1] ?? '';
  const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return colour(token ?? property, token === undefined ? `${property}: ${value};` : TOKENS).rgb;
}

describe('the prompter’s contrast', () => {
  it.each(grounds)('what is to be read is at least 7:1 on %s', (ground) => {
    expect(contrast(text, colour(ground).rgb)).toBeGreaterThanOrEqual(7);
  });

  it.each(grounds)('what has been said is at least 4.5:1, %s under the veil too', (ground) => {
    expect(contrast(under(text, veil), under(colour(ground).rgb, veil))).toBeGreaterThanOrEqual(4.5);
  });

  it('the page takes its colours from there', () => {
    for (const [selector, token] of [
      ['.page', 'color: var(--prompt-text)'],
      ['.page', 'background: var(--prompt-ground)'],
      ['.band', 'background: var(--prompt-band)'],
      ['.said', 'var(--prompt-veil)'],
      ['.moving ins', 'background: var(--prompt-changed)'],
    ] as const)
      expect(ruleOf(PAGE, selector)).toContain(token);
    // Nothing on its way over the screen has a colour of its own.
    expect(ruleOf(PAGE, '.moving')).not.toMatch(/\bcolor:|opacity: [^0]/);
  });

  it.each([
    ['the countdown', PAGE, '.page', PAGE, '.page'],
    ['a countdown that is over', PAGE, '.clock[data-over="true"]', PAGE, '.page'],
    ['the step of the talk', PAGE, '.step b', PAGE, '.page'],
    ['the wall clock', PAGE, '.wall', PAGE, '.page'],
    ['what ends too late', PAGE, '.ending[data-over="true"]', PAGE, '.page'],
    ['a script that is none', PAGE, '.empty', PAGE, '.page'],
    ['the next segment', PAGE, '.next', PAGE, '.page'],
    ['that it is the next', PAGE, '.next b', PAGE, '.page'],
    ['what was signalled', PAGE, '.next .signalled', PAGE, '.next .signalled'],
    ['what is read while nothing runs', PAGE, '.idle span', PAGE, '.page'],
    ['that the link is gone', PAGE, '.lost', PAGE, '.lost'],
    ['the director’s message', PAGE, '.message', PAGE, '.message'],
    ['on hold', PAGE, '.badge[data-state="held"]', PAGE, '.badge[data-state="held"]'],
    [
      'standing by',
      PAGE,
      '.badge[data-state="armed"],\n.badge[data-state="ended"]',
      PAGE,
      '.badge[data-state="armed"],\n.badge[data-state="ended"]',
    ],
    ['what may not be said', STRIP, '.say div[data-say="never"]', STRIP, '.product'],
    ['what must be said', STRIP, '.say div[data-say="must"]', STRIP, '.product'],
    ['the price', STRIP, '.price', STRIP, '.product'],
    ['a price that changed', STRIP, '.mark', STRIP, '.product'],
    ['a price that nobody has seen', STRIP, '.mark[data-mark="new"] b', STRIP, '.mark[data-mark="new"] b'],
    ['the link', STRIP, '.link b', STRIP, '.product'],
    ['little stock', STRIP, '.link [data-level="low"]', STRIP, '.product'],
    ['no stock', STRIP, '.link [data-level="none"]', STRIP, '.product'],
    ['the holding script', HOLDING, '.card p', HOLDING, '.card p'],
    ['its head', HOLDING, '.card header', HOLDING, '.card header'],
    ['a handover', HANDOVER, '.over', HANDOVER, '.over'],
    ['a note', NOTE, '.note', NOTE, '.note'],
    ['that it is a note', NOTE, '.note span', NOTE, '.note'],
  ])('%s is at least 7:1', (_what, sheet, selector, groundSheet, ground) => {
    expect(contrast(written(sheet, selector, 'color'), written(groundSheet, ground, 'background'))).toBeGreaterThanOrEqual(7);
  });

  it('ON AIR, large and black on the red of every window, is at least 4.5:1', () => {
    expect(contrast(written(PAGE, '.badge', 'color'), written(PAGE, '.badge', 'background'))).toBeGreaterThanOrEqual(4.5);
  });

  it('is the same in every theme: the pages of the outputs are dark, and take part in no other', () => {
    for (const page of ['prompter', 'countdown', 'assistant']) {
      expect(css(`${page}.html`)).toContain('data-theme="dark"');
      expect(css(`${page}.tsx`)).not.toMatch(/theme/i);
    }
    // What the prompter is drawn in stands outside of the themes, so that a light one could not reach it.
    expect(TOKENS.slice(TOKENS.indexOf('[data-theme="light"]'), TOKENS.indexOf('--prompt-ground'))).toContain(':root {');
  });

  it.each(readdirSync(OUTPUTS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css')))(
    '%s takes the ring of the keyboard’s place from nothing',
    (path) => expect(readFileSync(join(OUTPUTS, path), 'utf8')).not.toMatch(/outline: (?:none|0)/),
  );
});
