import { type RefObject, useLayoutEffect } from 'react';

/**
 * While the tools are shown, says to their styles how high all is that stands under the script: it grows with its words.
 * At any other time nothing is measured: a cue draws the page without it.
 */
export function useBelow(tools: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const element = tools.current;
    const page = element?.closest('main') ?? null;
    const script = page?.querySelector<HTMLElement>('[data-script-area]') ?? null;
    if (!isShown || element === null || page === null || script === null) return;
    const measure = () => element.style.setProperty('--below', `${page.clientHeight - script.offsetTop - script.offsetHeight}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(script);
    return () => observer.disconnect();
  }, [tools, isShown]);
}
