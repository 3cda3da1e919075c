import type { BlockDiff } from '../../../../shared/plan/scriptDiff.ts';
import { useText } from '../../../ui/text.ts';
import styles from './scripts.module.css';

/** A script by its blocks, what was added and removed marked by more than a colour. */
export function ScriptView({ blocks }: { readonly blocks: readonly BlockDiff[] }) {
  const { plan } = useText();
  return blocks.map(({ block, parts }) => (
    <div key={block.id} className={styles.block}>
      <b>{block.step === null ? plan.scriptKinds[block.kind] : plan.steps[block.step]}</b>
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
