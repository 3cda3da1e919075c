import { type CompositionEvent, type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clearDraft, flushDrafts, readDraft, saveDraft } from '../../../library/drafts.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { takeCaret } from './returnToDraft.ts';

/** A pause this long ends a burst of typing: one burst, one edit, one step of undo. */
const BURST_PAUSE = 500;

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface Burst {
  readonly value: string;
  /** What is wrong with the text as typed, or null. It stays in the field and out of the plan. */
  readonly problem: string | null;
  /** Names the field, to find it again after a kill. */
  readonly 'data-draft': string | undefined;
  /** Takes what was typed so far, and then this text, at once: two steps of undo. */
  readonly put: (text: string) => void;
  readonly onChange: (event: { readonly target: { readonly value: string; readonly selectionStart: number | null } }) => void;
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
  // Copies of a show have segments of the same ids.
  const draft = useRef(options.draft === null ? null : `${libraryStore.getState().show?.id ?? ''}:${options.draft}`).current;

  const stopTimer = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };

  const flush = () => {
    stopTimer();
    const { typed: text, check, commit } = latest.current;
    if (text === null || check(text) !== null) return;
    if (text !== (committed.current ?? latest.current.value)) commit(text);
    committed.current = text;
    if (draft !== null) void clearDraft(draft);
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

  // Once the text stands in the field: to be given a text puts the caret behind it.
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null && draft !== null && typed !== null) putCaret(draft, wanted.current);
    wanted.current = null;
  }, [draft, typed]);

  useEffect(() => {
    let gone = false;
    if (draft !== null) {
      void readDraft(draft).then((kept) => {
        if (gone || kept === null || latest.current.typed !== null) return;
        latest.current = { ...latest.current, typed: kept.text };
        const caret = takeCaret(draft);
        if (caret === null) return leave();
        wanted.current = caret;
        setTyped(kept.text);
        arm();
      });
    }
    return () => {
      gone = true;
      flush();
    };
    // The field is keyed by what it edits: it mounts anew for another segment or product.
  }, [draft]);

  const put = (text: string) => {
    flush();
    latest.current.commit(text);
    if (latest.current.typed === null) return;
    latest.current = { ...latest.current, typed: text };
    committed.current = text;
    setTyped(text);
  };

  return {
    value: typed ?? options.value,
    put,
    'data-draft': draft ?? undefined,
    problem: typed === null ? null : options.check(typed),
    onChange: (event) => {
      latest.current = { ...latest.current, typed: event.target.value };
      setTyped(event.target.value);
      if (draft !== null) saveDraft(draft, { text: event.target.value, caret: event.target.selectionStart ?? event.target.value.length });
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

function putCaret(key: string, caret: number): void {
  const field = document.querySelector<TextElement>(`[data-draft="${CSS.escape(key)}"]`);
  field?.focus();
  field?.setSelectionRange(caret, caret);
}
