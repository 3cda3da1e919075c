import type { Millis } from '../../time.ts';
import type { IncidentKind, IncidentLevel } from './kind.ts';

/** What has a limit: who takes an incident on, one of its steps, all of it, and when it is worse by itself. */
export type LimitPlace =
  | { readonly type: 'answer'; readonly level: IncidentLevel }
  | { readonly type: 'step'; readonly kind: IncidentKind; readonly step: string }
  | { readonly type: 'solve' | 'rise'; readonly kind: IncidentKind };

/** null: no limit. */
export type OwnLimit = LimitPlace & { readonly within: Millis | null };

/** What a team has otherwise than the catalogue, in the order of `ALL_PLACES` (limits.ts); [] is the standard. */
export type IncidentLimits = readonly OwnLimit[];
