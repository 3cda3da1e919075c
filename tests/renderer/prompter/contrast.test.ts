import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const css = (path: string) => readFileSync(join(import.meta.dirname, '../../../renderer', path), 'utf8');
const TOKENS = css('ui/tokens.css');
const PAGE = css('outputs/prompter/Prompter.module.css');
const STRIP = css('outputs/prompter/ProductStrip.module.css');

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
const ruleOf = (sheet: string, selector: string) => sheet.slice(sheet.indexOf(`\n${selector} {`)).split('}')[0] ?? '';

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
    ['the next segment', PAGE, '.next', '#000'],
    ['the wall clock', PAGE, '.wall', '#000'],
    ['what may not be said', STRIP, '.say div[data-say="never"]', '#07090c'],
    ['what must be said', STRIP, '.say div[data-say="must"]', '#07090c'],
    ['the price', STRIP, '.price', '#07090c'],
    ['the director’s message', `\n.m {\n color: #000;\n}`, '.m', 'warn'],
  ])('%s is at least 7:1', (_what, sheet, selector, ground) => {
    const on = ground === 'warn' ? colour('--warn').rgb : colour('ground', `ground: ${ground};`).rgb;
    expect(contrast(colour('color', ruleOf(sheet, selector)).rgb, on)).toBeGreaterThanOrEqual(7);
  });
});
