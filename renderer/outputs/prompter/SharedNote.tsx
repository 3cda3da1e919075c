import styles from './SharedNote.module.css';

/** What was noted for everybody who works on this segment: two lines at most, above what is said of the product. */
export const SharedNote = ({ note, label }: { readonly note: string; readonly label: string }) => (
  <p className={styles.note} data-testid="prompter-note">
    <span>{label}</span>
    {note}
  </p>
);
