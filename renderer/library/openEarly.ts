import { database } from './database.ts';

// The store is another process's work for longer than the page needs to read its own code: it begins first. Whoever
// opens the library waits for this same opening, and hears of its failure.
database()
  .open()
  .catch(() => {});
