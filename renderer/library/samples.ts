import { showId } from '../../shared/ids.ts';
import { nextWholeHour, redate, type SampleName } from '../../shared/plan/samples.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant } from '../../shared/time.ts';

const TEXTS: Readonly<Record<SampleName, () => Promise<{ readonly default: string }>>> = {
  property: () => import('../../assets/samples/property-120.cuedesk.json?raw'),
  commerce: () => import('../../assets/samples/commerce-240.cuedesk.json?raw'),
};

/** A fresh copy of a sample show, planned for the next whole hour. Throws when the bundled file is not a show. */
export async function readSample(name: SampleName): Promise<Show> {
  const [{ default: text }, { parseShowFile }] = await Promise.all([TEXTS[name](), import('../../shared/plan/showFile.ts')]);
  const read = parseShowFile(text);
  if (!read.ok) throw new Error(`Sample ${name}: ${JSON.stringify(read.problem)}`);
  const now = new Date();
  return redate(read.show, showId(crypto.randomUUID()), nextWholeHour(instant(now.getTime()), -now.getTimezoneOffset() * 60_000));
}
