/** FNV-1a over UTF-16 units, 2 × 32 bit in hex: tells texts apart that nobody made alike on purpose. Not for secrets. */
export function fnv64(text: string): string {
  const hash = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return `${hash(0x811c9dc5)}${hash(0x01234567)}`;
}
