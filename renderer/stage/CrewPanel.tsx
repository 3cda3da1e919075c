import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { CrewList, OutputList } from './Readiness.tsx';
import { SidePanel } from './SidePanel.tsx';

const NOBODY = [] as const;

/** Who is in this take, and which outputs are up. */
export function CrewPanel() {
  const t = useText();
  const crew = useTake((link) => link.take?.crew ?? NOBODY);
  return (
    <SidePanel title={t.stage.crew.heading} grow={false}>
      <CrewList crew={crew} />
      <OutputList />
    </SidePanel>
  );
}
