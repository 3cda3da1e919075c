import { type RefObject, useLayoutEffect } from 'react';

/**
 * Says to the page's styles how high all is that stands under the script: it grows with its words, and the bar of tools
 * is placed above it without standing in the mirrored picture itself.
 */
export function useBelow(area: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = area.current;
    const page = element?.closest('main') ?? null;
    if (element === null || page === null) return;
    const measure = () => page.style.setProperty('--below', `${page.clientHeight - element.offsetTop - element.offsetHeight}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      page.style.removeProperty('--below');
    };
  }, [area]);
}
