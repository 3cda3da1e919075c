/** Above this many rows, what is only read follows the grid one picture later: keys and typing go first. */
export const FOLLOWS = 300;
