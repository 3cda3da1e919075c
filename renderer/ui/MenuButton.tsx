import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { openLayer } from './layers.ts';
import styles from './MenuButton.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** The shortcut, as printed on the keys. */
  readonly keys: ReactNode;
  /** Why not, where it cannot be chosen. */
  readonly blocked: string | null;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

export interface MenuButtonProps {
  readonly label: ReactNode;
  readonly disabled: boolean;
  readonly items: readonly MenuItem[];
  readonly 'data-testid': string;
}

/** A button with a list of ways to do it, by the ARIA menu button's keys: arrows, Home, End, Enter, Esc, Tab. */
export function MenuButton({ label, disabled, items, 'data-testid': testId }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const focusButton = () => place.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();

  // With the picture, as a dialog's: the list has the keys as soon as it is seen, and no longer.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const closeLayer = openLayer();
    // The keys are heard in the list, so it has the focus even where nothing in it can be chosen.
    (enabledIn(list.current)[0] ?? list.current)?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) setOpen(false);
    };
    const away = () => setOpen(false);
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', away);
    return () => {
      closeLayer();
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', away);
    };
  }, [isOpen]);

  const onMenuKey = (event: KeyboardEvent) => {
    const buttons = enabledIn(list.current);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      setOpen(false);
      focusButton();
    } else if (next !== undefined) buttons[next % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const choose = (item: MenuItem) => {
    setOpen(false);
    // The focus comes back here when what was chosen closes.
    focusButton();
    item.onChoose();
  };

  return (
    <span className={styles.place} ref={place}>
      <Button
        variant="ghost"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={disabled}
        data-testid={testId}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label}
        <ChevronDown size={13} aria-hidden />
      </Button>
      {isOpen && (
        <div className={styles.menu} role="menu" ref={list} tabIndex={-1} onKeyDown={onMenuKey}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={item.disabled}
              title={item.blocked ?? undefined}
              data-testid={item.id}
              onClick={() => choose(item)}
            >
              {item.icon}
              <span>{item.label}</span>
              {item.keys}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

const enabledIn = (menu: HTMLElement | null): readonly HTMLButtonElement[] => [
  ...(menu?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
];
