import { useLibrary } from '../library/libraryStore.ts';
import { decideKnown } from '../library/showFiles.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../ui/text.ts';

/** A file holds a show that is already here: replace it, or keep both. */
export function KnownShowDialog() {
  const { common, files } = useText();
  const known = useLibrary((library) => library.known);
  const drop = () => void decideKnown(null);
  return (
    <Dialog
      open={known !== null}
      onClose={drop}
      title={files.known.title}
      data-testid="known-show"
      actions={
        <>
          <Button variant="ghost" onClick={drop}>
            {common.cancel}
          </Button>
          <Button data-testid="known-replace" onClick={() => void decideKnown('replace')}>
            {files.known.replace}
          </Button>
          <Button variant="primary" data-testid="known-copy" onClick={() => void decideKnown('copy')}>
            {files.known.copy}
          </Button>
        </>
      }
    >
      <p>{known !== null && files.known.text(known.show.title, known.title)}</p>
      <p>{files.known.hint}</p>
    </Dialog>
  );
}
