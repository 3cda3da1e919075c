import type { Show } from '../../../../shared/plan/show.ts';
import { classes } from '../../../ui/classes.ts';
import { NewShow } from './NewShow.tsx';
import { ProductList } from './ProductList.tsx';
import { ShowList } from './ShowList.tsx';
import styles from './shows.module.css';

export interface ShelfProps {
  readonly show: Show | null;
  /** Where it stands in the room. */
  readonly className: string;
}

/** The left column: all shows, where one can start from, and what the open one sells. */
export function Shelf({ show, className }: ShelfProps) {
  return (
    <aside className={classes(styles.column, className)}>
      <ShowList />
      <NewShow />
      {show !== null && <ProductList show={show} />}
    </aside>
  );
}
