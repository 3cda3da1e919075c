import { useRef } from 'react';
import { useLanguage } from './text.ts';

interface SaidOnceProps {
  /** What it is about. Another one is said again; the same one, with the figures of another second, is not. */
  readonly about: string;
  readonly children: string;
}

/** For words with a running figure in them: a screen reader says them once, at once, with the figure of that moment. */
export function SaidOnce({ about, children }: SaidOnceProps) {
  const key = `${useLanguage()} ${about}`;
  const said = useRef({ key, words: children });
  if (said.current.key !== key) said.current = { key, words: children };
  return (
    <span key={key} className="visually-hidden" role="alert">
      {said.current.words}
    </span>
  );
}
