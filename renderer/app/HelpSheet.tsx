import { useStore } from 'zustand';
import { ACTIONS, type ActionInfo, type Room } from '../../shared/actions.ts';
import { type KeyMap, keysOf } from '../../shared/keys/keyMap.ts';
import { chordText } from '../hooks/chord.ts';
import { keyMapStore } from '../hooks/keyMapStore.ts';
import { isMac } from '../hooks/useKeys.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useText } from '../ui/text.ts';
import styles from './HelpSheet.module.css';
import { useRoom } from './roomStore.ts';

export interface HelpSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** To where they are changed. */
  readonly onKeys: () => void;
}

const withKeys = (map: KeyMap, room: Room, everywhere: boolean): readonly ActionInfo[] =>
  ACTIONS.filter(
    (action) => keysOf(map, action.name).length > 0 && (everywhere ? action.rooms === null : action.rooms?.includes(room) === true),
  );

/** The keys of this room, from the same list that binds them. */
export function HelpSheet({ open, onClose, onKeys }: HelpSheetProps) {
  const { common } = useText();
  const room = useRoom();
  const map = useStore(keyMapStore, (keys) => keys.map);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={common.help.title(common.rooms[room])}
      width={room === 'review' ? 640 : 980}
      data-testid="help"
      actions={
        <Button data-testid="help-keys" onClick={onKeys}>
          {common.help.change}
        </Button>
      }
    >
      <div className={styles.columns}>
        <Keys heading={common.rooms[room]} actions={withKeys(map, room, false)} map={map} />
        <Keys heading={common.help.everywhere} actions={withKeys(map, room, true)} map={map} />
        {room === 'plan' && <GridKeys />}
      </div>
    </Dialog>
  );
}

/** Keys of the rundown while it has the keyboard; the cells read them, no action does. */
function GridKeys() {
  const { grid, gridKeys } = useText().plan;
  const mod = isMac() ? '⌘' : 'Ctrl';
  return (
    <section data-testid="help-grid">
      <h3 className={styles.heading}>{grid.label}</h3>
      <dl className={styles.keys}>
        {gridKeys.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{does}</dt>
            <dd>
              <Kbd>{keys.replaceAll('Ctrl', mod)}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ heading, actions, map }: { readonly heading: string; readonly actions: readonly ActionInfo[]; readonly map: KeyMap }) {
  const { actions: words, common } = useText();
  if (actions.length === 0) return null;
  return (
    <section className={styles.section} data-long={actions.length > LONG}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl className={styles.keys}>
        {actions.map(({ name }) => (
          <div key={name}>
            <dt>{words.names[name]}</dt>
            <dd>
              {keysOf(map, name).map((key) => (
                <Kbd key={key}>{chordText(key, isMac(), common.keyNames)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A list longer than this stands in two columns. */
const LONG = 26;
