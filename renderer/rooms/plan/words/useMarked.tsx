import { type FocusEvent, type KeyboardEvent, type ReactNode, type RefObject, type SyntheticEvent, useRef, useState } from 'react';
import type { Finding } from '../../../../shared/compliance/findings.ts';
import { type Place, placeKey } from '../../../../shared/compliance/place.ts';
import { sentenceSpan } from '../../../../shared/compliance/sentence.ts';
import { useLibrary } from '../../../library/libraryStore.ts';
import { classes } from '../../../ui/classes.ts';
import { Marks } from './Marks.tsx';
import { useFindings } from './useFindings.ts';
import { WordCard } from './WordCard.tsx';
import styles from './words.module.css';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface MarkedOptions {
  /** null: this field is not checked. */
  readonly place: Place | null;
  readonly text: string;
  readonly field: RefObject<TextElement | null>;
  /** Replaces the whole text, one step of undo. */
  readonly put: (text: string) => void;
  /** The field's own metrics, so that the lines under it lie under its words. */
  readonly mirrorClass: string | undefined;
  readonly lines: 'one' | 'many';
}

export interface Marked {
  /** For the field. */
  readonly field: {
    readonly 'data-place': string | undefined;
    readonly onSelect: (event: SyntheticEvent<TextElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<TextElement>) => void;
  };
  /** For what holds field, marks and card. */
  readonly frame: { readonly onBlur: (event: FocusEvent) => void };
  /** Lies over the field and takes no pointer. */
  readonly marks: ReactNode;
  /** About the word with the caret in it; stands in the flow behind the field, so that it hides nothing. */
  readonly card: ReactNode;
}

/** Underlines what was found in a text field, and tells about the word the caret is in. Alt Enter takes the first way to say it otherwise. */
export function useMarked({ place, text, field, put, mirrorClass, lines }: MarkedOptions): Marked {
  const show = useLibrary((library) => library.show);
  if (show === null) throw new Error('A field without a show');
  const found = useFindings(show, place, text);
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<{ readonly start: number; readonly end: number } | null>(null);
  const active = caret === null ? undefined : found.findings.find(({ start, end }) => start <= caret.end && end >= caret.start);

  const replace = (from: number, to: number, words: string) => {
    put(text.slice(0, from) + words + text.slice(to));
    setCaret(null);
    const element = field.current;
    element?.focus();
    requestAnimationFrame(() => element?.setSelectionRange(from + words.length, from + words.length));
  };
  const say = (finding: Finding, words: string) => replace(finding.start, finding.end, words);
  const drop = (finding: Finding) => {
    const span = lines === 'one' ? finding : sentenceSpan(text, finding.start, finding.end);
    replace(span.start, span.end, '');
  };

  return {
    field: {
      'data-place': place === null ? undefined : placeKey(place),
      onSelect: ({ currentTarget }) => {
        // Where nothing is found no card can open: typing there draws the field once.
        const { selectionStart: start, selectionEnd: end } = currentTarget;
        setCaret(found.findings.length === 0 ? null : { start: start ?? 0, end: end ?? 0 });
        if (mirror.current !== null) mirror.current.scrollLeft = currentTarget.scrollLeft;
      },
      onKeyDown: (event) => {
        const first = active?.rule.say[0];
        if (active === undefined || first === undefined || event.key !== 'Enter' || !event.altKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        say(active, first);
      },
    },
    frame: {
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setCaret(null);
      },
    },
    marks:
      found.findings.length === 0 ? null : (
        <div ref={mirror} className={classes(styles.mirror, lines === 'one' && styles.oneLine, mirrorClass)} aria-hidden>
          <Marks text={text} found={found} />
        </div>
      ),
    card: active === undefined ? null : <WordCard finding={active} found={found} lines={lines} onSay={say} onDrop={drop} />,
  };
}
