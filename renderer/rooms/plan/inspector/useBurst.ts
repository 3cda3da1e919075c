import { type CompositionEvent, type FocusEvent, useEffect, useRef, useState } from 'react';
import { clearDraft, flushDrafts, readDraft, saveDraft } from '../../../library/drafts.ts';

/** A pause this long ends a burst of typing: one burst, one edit, one step of undo. */
const BURST_PAUSE = 500;

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface Burst {
  readonly value: string;
  /** What is wrong with the text as typed, or null. It stays in the field and out of the plan. */
  readonly problem: string | null;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: (event: FocusEvent<TextElement>) => void;
  readonly onCompositionStart: (event: CompositionEvent<TextElement>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<TextElement>) => void;
}

export interface BurstOptions {
  readonly value: string;
  /** Key under which typed text survives a kill before it is committed, or null. */
  readonly draft: string | null;
  /** null when the text may stand. */
  readonly check: (text: string) => string | null;
  readonly commit: (text: string) => void;
}

export const anyText = (): null => null;

/**
 * A text field on the plan. The field shows what is typed; the plan gets it on blur, when the field goes away, or after
 * a pause, never in the middle of an input method's composition. Undo of an edit shows in a field nobody is typing in.
 */
export function useBurst(options: BurstOptions): Burst {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ ...options, typed });
  latest.current = { ...options, typed };
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const composing = useRef(false);
  /** What the plan last got from this field while somebody types in it. */
  const committed = useRef<string | null>(null);
  const { draft } = options;

  const stopTimer = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };

  const flush = () => {
    stopTimer();
    const { typed: text, check, commit, draft: key } = latest.current;
    if (text === null || check(text) !== null) return;
    if (text !== (committed.current ?? latest.current.value)) commit(text);
    committed.current = text;
    if (key !== null) void clearDraft(key);
  };

  /** Only on leaving does the field show the plan again: a trailing space or an empty line may be about to go on. */
  const leave = () => {
    flush();
    committed.current = null;
    latest.current = { ...latest.current, typed: null };
    setTyped(null);
  };

  const arm = () => {
    stopTimer();
    if (!composing.current) timer.current = setTimeout(flush, BURST_PAUSE);
  };

  useEffect(() => {
    let gone = false;
    if (draft !== null) {
      void readDraft(draft).then((text) => {
        if (gone || text === null || latest.current.typed !== null) return;
        latest.current = { ...latest.current, typed: text };
        leave();
      });
    }
    return () => {
      gone = true;
      flush();
    };
    // The field is keyed by what it edits: it mounts anew for another segment or product.
  }, [draft]);

  return {
    value: typed ?? options.value,
    problem: typed === null ? null : options.check(typed),
    onChange: (event) => {
      latest.current = { ...latest.current, typed: event.target.value };
      setTyped(event.target.value);
      if (draft !== null) saveDraft(draft, event.target.value);
      arm();
    },
    onBlur: () => {
      composing.current = false;
      leave();
      void flushDrafts();
    },
    onCompositionStart: () => {
      composing.current = true;
      stopTimer();
    },
    onCompositionEnd: () => {
      composing.current = false;
      arm();
    },
  };
}
