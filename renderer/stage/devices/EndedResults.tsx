import { isUnfinished } from '../../../shared/take/devices/offer.ts';
import { useTake } from '../../link/takeStore.ts';
import { useText } from '../../ui/text.ts';
import { SidePanel } from '../SidePanel.tsx';
import { Results } from './Results.tsx';

/** After the end: the giveaways whose winners or figures nobody has written down yet. Some are drawn only then. */
export function EndedResults() {
  const t = useText().stage.devices;
  const take = useTake((link) => link.take);
  if (take === null || !take.devices.some((device) => device.closed === null || isUnfinished(device))) return null;
  return (
    <SidePanel name="running" title={t.results} summary={null} grow={false}>
      <Results take={take} />
    </SidePanel>
  );
}
