import type { TeamWords } from '../../shared/compliance/terms.ts';
import type { ShowId, TakeId } from '../../shared/ids.ts';
import type { Columns } from '../../shared/import/headers.ts';
import type { KeySettings } from '../../shared/keys/keyFile.ts';
import type { Checklist } from '../../shared/plan/checklist/item.ts';
import type { TalkSplits } from '../../shared/plan/talkSplit.ts';
import type { IncidentLimits } from '../../shared/take/incidents/ownLimit.ts';
import type { Thresholds } from '../../shared/take/numbers/thresholds.ts';
import { instant } from '../../shared/time.ts';
import type { Language } from '../../shared/wire/frame.ts';
import { noteChange, noted } from './changes.ts';
import { database } from './database.ts';
import type { HostScreen } from './hostScreen.ts';
import { tellOfChange } from './tellOfChange.ts';

/** Window preferences, by key. Show data is never a setting. */
export interface Settings {
  readonly language: Language;
  readonly lastShow: ShowId;
  /** How each host reads (hostScreens.ts). */
  readonly hostScreens: readonly { readonly person: string; readonly screen: HostScreen }[];
  /** Words of the team's own, for every show of the library. */
  readonly teamWords: TeamWords;
  /** Hosts' paces and how a talk is divided (talk.ts). */
  readonly hostPaces: readonly { readonly person: string; readonly pace: number }[];
  readonly talkSplits: TalkSplits;
  /** Pre-show checklists of one's own (checklists.ts). */
  readonly checklists: readonly { readonly name: string; readonly items: Checklist }[];
  /** How product tables were matched to fields, by their headers; the latest first. A field that is no longer known is left out. */
  readonly productColumns: readonly MatchedColumns[];
  /** From which figure on the desk is alarmed (take/numbers). */
  readonly alarmLimits: Thresholds;
  /** How long incidents may take, where that is not the standard (take/incidents). */
  readonly incidentLimits: IncidentLimits;
  /** The same of rundown tables. */
  readonly rundownColumns: readonly MatchedColumns[];
  /** What was chosen about keys (keys.ts). */
  readonly keys: KeySettings;
  /** Which cards of the stage's right column are open (stage/sidePanels.ts). */
  readonly stagePanels: Readonly<Record<string, boolean>>;
  /** Up to which record of a take its ticks of the checklist are in the plan (app/keepTicks.ts). */
  readonly ticksKept: { readonly takeId: TakeId; readonly seq: number };
}

export interface MatchedColumns {
  readonly fingerprint: string;
  readonly columns: Columns<string>;
}

/** null when it was never set. */
export async function getSetting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | null> {
  const row = await database().settings.get(key);
  return row === undefined ? null : (row.value as Settings[Key]);
}

export async function setSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
  const db = database();
  const row = { key, value };
  await db.transaction('rw', [db.settings, ...noted(db)], async () => {
    await db.settings.put(row);
    await noteChange(db, [{ table: 'settings', key, value: row }], instant(Date.now()));
  });
  tellOfChange();
}
