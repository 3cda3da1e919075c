import { assertNever } from '../assertNever.ts';
import { readFaq } from '../plan/cardText.ts';
import type { Product } from '../plan/product.ts';
import { patchProduct } from '../plan/productEdit.ts';
import { patchSegment } from '../plan/rundownEdit.ts';
import { patchBlock } from '../plan/scriptEdit.ts';
import type { Show } from '../plan/show.ts';
import type { Finding } from './findings.ts';
import { type CardField, cardText } from './place.ts';

/** Puts `say` in place of the word. The show itself when something else stands there by now. */
export function replaceWord(show: Show, finding: Pick<Finding, 'place' | 'start' | 'end' | 'word'>, say: string): Show {
  const { place, start, end, word } = finding;
  const put = (text: string) => (text.slice(start, end) === word ? text.slice(0, start) + say + text.slice(end) : text);
  switch (place.type) {
    case 'showTitle':
      return put(show.title) === show.title ? show : { ...show, title: put(show.title) };
    case 'theme':
      return put(show.theme) === show.theme ? show : { ...show, theme: put(show.theme) };
    case 'segmentTitle': {
      const segment = show.segments.find((each) => each.id === place.segmentId);
      if (segment === undefined || put(segment.title) === segment.title) return show;
      return { ...show, segments: patchSegment(show.segments, segment.id, { title: put(segment.title) }) };
    }
    case 'script': {
      const segment = show.segments.find((each) => each.id === place.segmentId);
      const block = segment?.script.blocks.find((each) => each.id === place.blockId);
      if (segment === undefined || block === undefined || put(block.text) === block.text) return show;
      const script = patchBlock(segment.script, block.id, { text: put(block.text) });
      return { ...show, segments: patchSegment(show.segments, segment.id, { script }) };
    }
    case 'card': {
      const product = show.products.find((each) => each.id === place.productId);
      if (product === undefined) return show;
      const before = cardText(product, place.field);
      return put(before) === before ? show : patchProduct(show, product.id, fieldPatch(product, place.field, put(before)));
    }
    default:
      return assertNever(place);
  }
}

/** A list whose number of lines changed was no list of lines: then nothing is changed. */
function fieldPatch(product: Product, field: CardField, text: string): Partial<Product> {
  const lines = text.split('\n');
  switch (field) {
    case 'mustSay':
    case 'trust':
    case 'closeLines':
      return lines.length === product[field].length ? { [field]: lines } : {};
    case 'sellingPoints':
      if (lines.length !== product.sellingPoints.length) return {};
      return { sellingPoints: product.sellingPoints.map((point, at) => ({ ...point, text: lines[at] ?? point.text })) };
    case 'faq': {
      const faq = readFaq(text);
      return faq.length === product.faq.length ? { faq } : {};
    }
    default:
      return { [field]: text };
  }
}
