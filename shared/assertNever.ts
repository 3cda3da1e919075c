/** Closes a union: a variant nobody handles is a compile error, and at run time a loud one. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
