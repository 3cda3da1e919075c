import type { TakeState } from '../../../shared/take/state.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { useTake } from '../../link/takeStore.ts';
import { useTiming } from '../../link/useTiming.ts';
import { RefusalLine } from '../../stage/RefusalLine.tsx';
import { useText } from '../../ui/text.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Assistant.module.css';
import { Deck } from './Deck.tsx';
import { AssistantQuestions, DeviceResults } from './DeviceResults.tsx';
import { Head } from './Head.tsx';
import { AssistantHandover, Incidents } from './Incidents.tsx';
import { LostLink } from './LostLink.tsx';
import { Notes } from './Notes.tsx';
import { Products } from './Products.tsx';
import { Proposals } from './Proposals.tsx';
import { Running } from './Running.tsx';
import { Said } from './Said.tsx';
import { Tasks } from './Tasks.tsx';
import { useActed } from './useActed.ts';

/** The page in the assistant's hand: read at the top, act at the bottom. */
export function Assistant() {
  const take = useTake((link) => link.take);
  const shown = useTiming();
  if (take === null || shown === null || shown.status === 'ended') return <Idle isOver={take !== null} />;
  return <Open take={take} shown={shown} />;
}

function Open({ take, shown }: { readonly take: TakeState; readonly shown: Timing }) {
  const { product, choose } = useActed(take);
  return (
    <div className={styles.page}>
      <Head take={take} shown={shown} />
      <LostLink />
      <main className={styles.main}>
        <Said take={take} />
        <Incidents take={take} />
        <AssistantHandover take={take} />
        <Products take={take} shown={shown} acted={product} onChoose={choose} />
        <Running take={take} now={shown.now} />
        <DeviceResults take={take} />
        <AssistantQuestions take={take} />
        <Tasks take={take} shown={shown} />
        <Notes take={take} />
      </main>
      <Proposals take={take} />
      <div className={styles.refusal}>
        <RefusalLine />
      </div>
      {product !== null && <Deck key={product.id} take={take} product={product} now={shown.now} />}
    </div>
  );
}

function Idle({ isOver }: { readonly isOver: boolean }) {
  const texts = useText();
  const { assistant: t } = useOutputText();
  const shut = useTake((link) => link.shut);
  return (
    <main className={styles.idle}>
      {shut === null ? (
        <>
          <h1>{isOver ? t.thanks : t.noTake}</h1>
          {!isOver && <span>{t.noTakeHint}</span>}
          <LostLink />
        </>
      ) : (
        <>
          <h1 data-testid="shut">{texts.common.shut[shut.reason]}</h1>
          <span>{texts.common.shut[`${shut.reason}Next`]}</span>
        </>
      )}
    </main>
  );
}
