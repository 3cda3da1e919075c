import { showId } from '../../shared/ids.ts';
import { bundledShow, nextWholeHour, redate, type SampleName } from '../../shared/plan/samples.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant } from '../../shared/time.ts';
import { zoneOffset } from '../ui/wall.ts';

const TEXTS: Readonly<Record<SampleName, () => Promise<{ readonly default: string }>>> = {
  property: () => import('../../assets/samples/property-120.cuedesk.json?raw'),
  commerce: () => import('../../assets/samples/commerce-240.cuedesk.json?raw'),
};

/**
 * A fresh copy of a sample show, planned for the next whole hour. The bundled files are taken as they are: a test holds
 * them to the schema, and a first start should not wait for the code that checks strangers' files.
 */
export async function readSample(name: SampleName): Promise<Show> {
  const { default: text } = await TEXTS[name]();
  return redate(bundledShow(text), showId(crypto.randomUUID()), nextWholeHour(instant(Date.now()), zoneOffset));
}
