/** A text in sentences, each with what ends it; all of them together are the text. */
export const sentencesOf = (text: string): readonly string[] =>
  text.match(/[^。！？!?\n]*[。！？!?\n]+[”’」』）)\s]*|[^。！？!?\n]+$/gu) ?? [];
