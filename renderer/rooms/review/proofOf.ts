import type { Attachment } from '../../../shared/files/attachment.ts';
import type { Show } from '../../../shared/plan/show.ts';

/** Files of proof that a show names, each once: of its checklist and of its cards. */
export function proofOf({ checklist, products }: Pick<Show, 'checklist' | 'products'>): readonly Attachment[] {
  const all = [...checklist.flatMap(({ files }) => files), ...products.flatMap(({ qualificationFiles }) => qualificationFiles)];
  return [...new Map(all.map((file) => [file.sum, file])).values()];
}
