import type { Tier } from '../../shared/plan/segment.ts';
import { Chip } from './Chip.tsx';
import { useText } from './text.ts';

/** 引流 利润 活动 形象, each in its own colour and word. */
export function TierChip({ tier }: { readonly tier: Tier }) {
  const t = useText();
  return (
    <Chip tone={tier} title={t.common.tierNames[tier]}>
      {t.common.tiers[tier]}
    </Chip>
  );
}
