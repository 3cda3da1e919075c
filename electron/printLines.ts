/** Chromium's own page for heads and feet knows none of our styles, and sets its letters at next to nothing. */
const line = (left: string, right: string): string =>
  `<div style="width:100%;margin:0 12mm;display:flex;justify-content:space-between;font:8px sans-serif;color:#444"><span>${left}</span><span>${right}</span></div>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** At the head of every page. */
export const headLine = (left: string, right: string): string => line(`<b>${escaped(left)}</b>`, escaped(right));

/** At its foot. */
export const PAGE_LINE = line('', '<span class="pageNumber"></span> / <span class="totalPages"></span>');

/** A title is text, whatever it holds: the head is HTML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
