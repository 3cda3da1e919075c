import type { BlockSpeech } from '../../../../shared/plan/speaking.ts';
import styles from './script.module.css';

/** The talk's steps side by side, each as wide as its share; what goes over its share is amber. */
export function StepSplit({ speeches }: { readonly speeches: readonly BlockSpeech[] }) {
  return (
    <div className={styles.steps} aria-hidden="true">
      {speeches.flatMap(({ block, share, time }) => {
        if (share === null) return [];
        const within = share === 0 ? 0 : Math.min(1, time / share);
        const fit = time > share ? (share / time) * 100 : 100;
        return [
          <span key={block.id} style={{ flexGrow: share }}>
            <i style={{ width: `${within * 100}%`, background: `linear-gradient(90deg, var(--talk) ${fit}%, var(--warn) 0)` }} />
          </span>,
        ];
      })}
    </div>
  );
}
