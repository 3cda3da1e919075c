import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { PrintDialog } from '../../../renderer/rooms/plan/print/PrintDialog.tsx';
import { fen } from '../../../shared/plan/product.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { PAPER_KINDS, READERS } from '../../../shared/print/paper.ts';
import { yuanText } from '../../../shared/text/format.ts';
import type { Bridge, PrintRequest } from '../../../shared/wire/bridge.ts';
import { MARKS, markedShow, marksIn } from '../../support/markers.ts';

/** What was asked of the printer, and the page that it would have seen. */
let asked: { readonly request: PrintRequest; readonly html: string }[] = [];

beforeEach(() => {
  asked = [];
  const printPdf = (request: PrintRequest) => {
    const html = [...document.querySelectorAll('[data-testid="print-paper"]')].map((paper) => paper.outerHTML).join();
    asked.push({ request, html });
    return Promise.resolve({ type: 'saved' as const, path: '/x.pdf' });
  };
  setBridge({ printPdf } as unknown as Bridge);
});
afterEach(cleanup);

const COST = yuanText(fen(Number(MARKS.cost)));
const priced = (): Show => {
  const show = markedShow();
  return { ...show, products: show.products.map((product) => ({ ...product, price: fen(2_000_000_000) })) };
};

describe('what is printed', () => {
  test.each(PAPER_KINDS.flatMap((kind) => READERS.map((reader) => [kind, reader] as const)))('%s for the %s', async (kind, reader) => {
    const user = userEvent.setup();
    const onClose = vi.fn();
    render(<PrintDialog first="rundown" show={priced()} onClose={onClose} />);
    await user.click(screen.getByTestId(`print-${kind}`));
    await user.click(screen.getByTestId(`print-${reader}`));
    await user.click(screen.getByTestId('tool-apply'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const [print] = asked;
    expect(asked).toHaveLength(1);
    expect(print?.request.left).toContain('有记号的场次');
    expect(print?.html).toContain('有记号的场次');
    // What only the director may know is on the director's paper, and on no other.
    const secret = [...marksIn(print?.html ?? ''), ...(print?.html.includes(COST) ? ['cost'] : [])];
    if (reader !== 'director') expect(secret).toEqual([]);
    else
      expect(secret).toEqual(
        kind === 'checklist'
          ? ['checklistNote']
          : kind === 'script'
            ? ['segmentNotes']
            : kind === 'cards'
              ? ['productNotes', 'cost']
              : ['productNotes', 'segmentNotes', 'cost'],
      );
    expect(document.querySelector('[data-testid="print-paper"]')).toBeNull();
  });
});

test('a title is text: nothing in it becomes part of the page', async () => {
  const user = userEvent.setup();
  const title = '<img src=x onerror=alert(1)>';
  render(
    <PrintDialog
      first="rundown"
      show={{ ...priced(), title, segments: priced().segments.map((segment) => ({ ...segment, title })) }}
      onClose={() => {}}
    />,
  );
  await user.click(screen.getByTestId('tool-apply'));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.html).not.toContain('<img');
  expect(document.querySelector('img')).toBeNull();
});

test('without a place to save to the dialog stays as it is', async () => {
  const user = userEvent.setup();
  setBridge({ printPdf: () => Promise.resolve({ type: 'cancelled' }) } as unknown as Bridge);
  const onClose = vi.fn();
  render(<PrintDialog first="rundown" show={priced()} onClose={onClose} />);
  await user.click(screen.getByTestId('tool-apply'));
  await waitFor(() => expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', false));
  expect(onClose).not.toHaveBeenCalled();
});
