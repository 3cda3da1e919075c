import { Download, Upload } from 'lucide-react';
import { useRef } from 'react';
import { keyFileText, readKeyFile } from '../../../shared/keys/keyFile.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { getBridge } from '../../link/bridge.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import type { KeyChanges } from './useKeyChanges.ts';
import type { KeyWording } from './useKeysText.ts';

/** The keys as a small file, to have the same ones at another desk. */
export function KeyFiles({ changes, wording: { t } }: { readonly changes: KeyChanges; readonly wording: KeyWording }) {
  const chooser = useRef<HTMLInputElement>(null);
  const isOpen = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const write = async () => {
    const outcome = await getBridge().saveFile({ suggestedName: `${t.fileName}.json`, text: keyFileText(changes.settings), kind: 'keys' });
    if (outcome.type === 'saved') changes.say({ type: 'exported', detail: outcome.path });
    else if (outcome.type === 'failed') changes.say({ type: 'notExported', detail: outcome.detail });
  };
  const read = async (file: File) => {
    const found = file.size > LARGEST ? null : readKeyFile(await file.text());
    if (found === null) changes.say({ type: 'notKeys' });
    else changes.change(found.settings, { type: 'imported', left: found.left });
  };
  return (
    <>
      <Button size="s" variant="ghost" data-testid="keys-export" onClick={() => void write()}>
        <Download size={13} />
        {t.exportFile}
      </Button>
      <Button
        size="s"
        variant="ghost"
        disabled={isOpen}
        title={isOpen ? t.importOnAir : undefined}
        data-testid="keys-import"
        onClick={() => chooser.current?.click()}
      >
        <Upload size={13} />
        {t.importFile}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        data-testid="keys-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
    </>
  );
}

/** In bytes. All keys of all actions are a few thousand. */
const LARGEST = 200_000;
