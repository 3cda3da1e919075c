export const ATTACHMENT_KINDS = ['png', 'jpeg', 'webp', 'pdf'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/**
 * A file that proves something, by what is in it: the bytes themselves lie with the host, once, under their sum
 * (electron/host/library/attachmentShelf.ts). Only the director's window may ask for them.
 */
export interface Attachment {
  /** SHA-256 of the bytes, in hex. */
  readonly sum: string;
  /** As its owner called it, cleaned (attachmentName). Never a path. */
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly size: number;
}

/** Bytes of one file: what a link carries in one message. */
export const MAX_ATTACHMENT = 5_000_000;
/** Files of one card or one checklist item. */
export const MAX_ATTACHMENTS = 12;

export type FileRefusal = 'tooLarge' | 'unknownKind' | 'tooManyPixels' | 'onAir';
export type KeepFileAnswer =
  | { readonly type: 'kept'; readonly sum: string; readonly kind: AttachmentKind; readonly size: number }
  | { readonly type: 'refused'; readonly reason: FileRefusal }
  /** The system's code. */
  | { readonly type: 'failed'; readonly detail: string };

const ENDINGS: Readonly<Record<AttachmentKind, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp', pdf: 'pdf' };

/** A name to show and to save under: no path, no control or direction characters, and the ending that its content has. */
export function attachmentName(raw: string, kind: AttachmentKind): string {
  const base = raw.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"|?*]/gu, '')
    .replace(/\.(png|jpe?g|webp|pdf)$/i, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${clean === '' ? 'file' : clean}.${ENDINGS[kind]}`;
}

/** As a show file of anybody's names it: the name is a stranger's, and becomes a path in an archive. */
export const cleaned = (file: Attachment): Attachment => ({ ...file, name: attachmentName(file.name, file.kind) });
