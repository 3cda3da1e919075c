import { useState } from 'react';
import type { Show } from '../../../../shared/plan/show.ts';
import { useWords } from '../../../library/words.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './rules.module.css';
import { SafePhrases } from './SafePhrases.tsx';
import { Switches } from './Switches.tsx';
import { TeamTerms } from './TeamTerms.tsx';
import { WaiverList } from './WaiverList.tsx';

const TABS = ['switches', 'team', 'safe', 'waivers'] as const;

/** 用词规则: what is looked for in this show, the team's own words, and who answered for what. */
export function RulesDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const { words: t } = useText();
  const [tab, setTab] = useState<(typeof TABS)[number]>('switches');
  const list = useWords((words) => words.words?.list ?? null);
  return (
    <Dialog open onClose={onClose} title={t.rules} width={860} data-testid="word-rules">
      <Tabs tabs={TABS.map((name) => ({ name, label: t.ruleTabs[name] }))} selected={tab} onSelect={setTab} label={t.rules} />
      <div className={styles.panel}>
        {tab === 'switches' && <Switches show={show} />}
        {tab === 'team' && <TeamTerms />}
        {tab === 'safe' && <SafePhrases />}
        {tab === 'waivers' && <WaiverList show={show} />}
      </div>
      {list !== null && <p className={styles.foot}>{t.listOf(list.dated)}</p>}
    </Dialog>
  );
}
