import { readFileSync } from 'node:fs';

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

interface SampleFile {
  readonly show: { readonly segments: readonly Row[] } & Readonly<Record<string, unknown>>;
}

/**
 * A show file of `count` segments: the 120-minute sample's, scripts and products and all, over and over. Neighbours
 * differ in title and script, so each GO shows on both screens; GOs may follow one another at once.
 */
export function longShowText(title: string, count: number): string {
  const file = JSON.parse(readFileSync('assets/samples/property-120.cuedesk.json', 'utf8')) as SampleFile;
  const { segments } = file.show;
  const rows = Array.from({ length: count }, (_, index) => {
    const row = segments[index % segments.length];
    return { ...row, id: `bench-${index}`, hardStart: null, autoAdvance: 'none', phase: phaseAt(index / count) };
  });
  const own = { id: 'bench', title, goGap: 0, plannedStart: Date.now(), targetLength: null, segments: rows };
  return JSON.stringify({ ...file, show: { ...file.show, ...own } });
}

const phaseAt = (share: number): string => (share < 0.2 ? 'opening' : share < 0.9 ? 'product' : 'closing');
