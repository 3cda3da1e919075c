/**
 * For a button that goes away with its row: the second half of a double click would fall on the row that has moved up
 * under the pointer, and close what nobody meant. Keys and single clicks always count.
 */
export const firstClick =
  (act: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) act();
  };
