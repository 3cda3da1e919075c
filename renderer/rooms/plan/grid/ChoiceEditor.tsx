import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ProductId } from '../../../../shared/ids.ts';
import { ROLES, SEGMENT_KINDS, type Segment, TIERS, type Tier } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import { changeSegment } from '../planEdits.ts';
import { type ChoiceColumn, stopEdit } from '../planView.ts';
import styles from './editors.module.css';

export interface ChoiceEditorProps {
  readonly show: Show;
  readonly segment: Segment;
  readonly column: ChoiceColumn;
}

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly put: (value: string) => void;
}

/** A cell with a list: up, down and letters choose, Enter keeps, Escape leaves. Each choice stands at once and is one undo. */
export function ChoiceEditor({ show, segment, column }: ChoiceEditorProps) {
  const { label, value, options, put } = useChoice(show, segment, column);
  const list = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    stopEdit();
  };
  return (
    <select
      ref={list}
      className={classes(styles.cell, column === 'link' && styles.link)}
      value={value}
      aria-label={label}
      onChange={(event) => put(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => stopEdit()}
      onPointerDown={(event) => event.stopPropagation()}
      data-testid="choice-input"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function useChoice(show: Show, segment: Segment, column: ChoiceColumn): Choice {
  const { plan: t, common } = useText();
  const { id } = segment;
  const none = { value: '', label: t.inspector.none };
  switch (column) {
    case 'kind':
      return {
        label: t.segment.kind,
        value: segment.kind,
        options: SEGMENT_KINDS.map((value) => ({ value, label: common.kinds[value] })),
        put: (value) => changeSegment('kind', id, { kind: value as Segment['kind'] }),
      };
    case 'tier':
      return {
        label: t.segment.tier,
        value: segment.tier ?? '',
        options: [none, ...TIERS.map((value) => ({ value, label: common.tiers[value] }))],
        put: (value) => changeSegment('tier', id, { tier: value === '' ? null : (value as Tier) }),
      };
    case 'owner':
      return {
        label: t.segment.owner,
        value: segment.owner,
        options: ROLES.map((value) => ({ value, label: common.roles[value] })),
        put: (value) => changeSegment('owner', id, { owner: value as Segment['owner'] }),
      };
    case 'link': {
      const [, ...others] = segment.productIds;
      return {
        label: t.segment.products,
        value: segment.productIds[0] ?? '',
        options: [none, ...show.products.map((product) => ({ value: product.id, label: `${product.linkNumber ?? '—'} ${product.name}` }))],
        // The first is the one on screen; the ones behind it stay.
        put: (value) =>
          changeSegment('product', id, {
            productIds: value === '' ? others : [value as ProductId, ...others.filter((each) => each !== value)],
          }),
      };
    }
  }
}
