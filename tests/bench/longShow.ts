import { readFileSync } from 'node:fs';

interface Block {
  readonly text: string;
}

type Row = { readonly id: string; readonly script: { readonly blocks: readonly Block[] } } & Readonly<Record<string, unknown>>;

interface SampleFile {
  readonly show: { readonly segments: readonly Row[] } & Readonly<Record<string, unknown>>;
}

/**
 * A show file of `count` segments: the 120-minute sample's, scripts and products and all, over and over. Neighbours
 * differ in title and script, so each GO shows on both screens; GOs may follow one another at once.
 */
export function longShowText(title: string, count: number): string {
  const file = readSample();
  const { segments } = file.show;
  const rows = Array.from({ length: count }, (_, index) => {
    const row = segments[index % segments.length];
    if (row === undefined) throw new Error('The sample has no segments');
    return { ...row, id: `bench-${index}`, hardStart: null, autoAdvance: 'none', phase: phaseAt(index / count) };
  });
  return textOf(file, title, rows);
}

/** A show file whose first segment has at least `characters` to be read, at the pace that the sample's host has, and a second one. */
export function longScriptText(title: string, characters: number): string {
  const file = readSample();
  const [first, second] = file.show.segments;
  if (first === undefined || second === undefined) throw new Error('The sample has no two segments');
  const blocks: Block[] = [];
  for (const block of file.show.segments.flatMap(({ script }) => script.blocks)) {
    if (blocks.reduce((sum, { text }) => sum + text.length, 0) < characters) blocks.push(block);
  }
  const length = Math.round((characters / PACE) * 60) * 1000;
  const long = { ...first, hardStart: null, autoAdvance: 'none', length, flex: { min: length, max: length }, script: { blocks } };
  return textOf(file, title, [long, second]);
}

/** Characters a minute. */
const PACE = 260;

const readSample = (): SampleFile => JSON.parse(readFileSync('assets/samples/property-120.cuedesk.json', 'utf8')) as SampleFile;

const textOf = (file: SampleFile, title: string, segments: readonly Row[]): string =>
  JSON.stringify({
    ...file,
    show: { ...file.show, id: 'bench', title, goGap: 0, plannedStart: Date.now(), targetLength: null, segments },
  });

const phaseAt = (share: number): string => (share < 0.2 ? 'opening' : share < 0.9 ? 'product' : 'closing');
