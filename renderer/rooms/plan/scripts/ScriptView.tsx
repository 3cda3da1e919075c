import { Plus } from 'lucide-react';
import type { BlockDiff } from '../../../../shared/plan/scriptDiff.ts';
import { Button } from '../../../ui/Button.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './scripts.module.css';

export interface ScriptViewProps {
  readonly blocks: readonly BlockDiff[];
  /** What can be done with a single block, or null. */
  readonly act: { readonly label: (id: string) => string; readonly run: (id: string) => void } | null;
}

/** A script by its blocks, what was added and removed marked by more than a colour. */
export function ScriptView({ blocks, act }: ScriptViewProps) {
  const { plan } = useText();
  return blocks.map(({ block, parts }) => (
    <div key={block.id} className={styles.block}>
      <header>
        <b>{block.step === null ? plan.scriptKinds[block.kind] : plan.steps[block.step]}</b>
        {act !== null && (
          <Button size="s" onClick={() => act.run(block.id)} data-testid="put-block">
            <Plus size={12} />
            {act.label(block.id)}
          </Button>
        )}
      </header>
      <p>
        {parts.map(({ type, text }, at) => {
          // A part has no identity but its place.
          const key = `${at} ${type}`;
          if (type === 'added') return <ins key={key}>{text}</ins>;
          return type === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
        })}
      </p>
    </div>
  ));
}
