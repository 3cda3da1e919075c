/** Characters, so that with a date and an extension even four-byte ones stay under the 255 bytes that file systems take. */
const LONGEST = 50;

/** A title as part of a file name: what some file system refuses becomes a space. May come out empty. */
export const fileName = (title: string): string =>
  [...title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()].slice(0, LONGEST).join('').trim();
