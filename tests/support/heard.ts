const LIVE = '[role="alert"], [role="status"], [aria-live="polite"], [aria-live="assertive"]';

/** What a screen reader is told of by itself: every live region with the words in it that are not hidden from it. A timer's are silent. */
export function heard(): readonly string[] {
  return [...document.querySelectorAll(LIVE)].map(wordsOf).filter((words) => words !== '');
}

function wordsOf(node: Node): string {
  if (node instanceof Element && (node.getAttribute('aria-hidden') === 'true' || node.getAttribute('role') === 'timer')) return '';
  if (node.childNodes.length === 0) return node.textContent ?? '';
  return [...node.childNodes].map(wordsOf).join('');
}
