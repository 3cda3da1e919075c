/** The first character of each initial in the order of pinyin; no syllable begins with I, U or V. */
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const FIRST = [...'阿八嚓咑妸发旮哈丌咔垃呣拏噢妑七呥仨他穵夕丫帀'];
/** Common characters with a second reading; the order of pinyin knows one of each. */
const SECOND: Readonly<Record<string, string>> = { 重: 'c', 调: 't', 长: 'z', 行: 'h', 乐: 'y', 弹: 't', 传: 'z', 参: 's', 还: 'h' };

const pinyin = new Intl.Collator('zh-Hans-u-co-pinyin');
const known = new Map<string, string>();

/** Letters by which a character may be typed; none for punctuation. */
function lettersOf(character: string): string {
  const found = known.get(character) ?? readLetters(character);
  known.set(character, found);
  return found;
}

function readLetters(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase() : '';
  const at = FIRST.findLastIndex((first) => pinyin.compare(first, character) <= 0);
  return `${LETTERS[at] ?? ''}${SECOND[character] ?? ''}`;
}

/** Where in `text` the initials `typed` begin, counted in letters and characters; −1 when nowhere. `zjhj` finds 增加环节. */
export function findInitials(text: string, typed: string): number {
  const places = [...text].map(lettersOf).filter((letters) => letters !== '');
  const fits = (from: number) => [...typed].every((letter, at) => places[from + at]?.includes(letter) === true);
  return places.findIndex((_, from) => fits(from));
}
