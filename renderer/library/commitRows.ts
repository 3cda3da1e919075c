import { instant } from '../../shared/time.ts';
import { noteChange, noted, type RowWrite } from './changes.ts';
import { database } from './database.ts';
import { tellOfChange } from './tellOfChange.ts';

/** Writes rows that belong to no open show as one change: altogether or not at all, and on to the host. */
export async function commitRows(writes: readonly RowWrite[]): Promise<void> {
  const db = database();
  const tables = [...new Set(writes.map(({ table }) => table))].map((name) => db.table(name));
  await db.transaction('rw', [...tables, ...noted(db)], async () => {
    for (const { table, key, value } of writes) {
      if (value === null) await db.table(table).delete(key as string | string[]);
      else await db.table(table).put(value);
    }
    await noteChange(db, writes, instant(Date.now()));
  });
  tellOfChange();
}
