/** Joins class names; what does not apply is null or false. */
export const classes = (...names: readonly (string | null | false | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ');
