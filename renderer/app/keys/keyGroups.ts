import { KEY_OWNERS, type KeyOwner } from '../../../shared/keys/keyOwners.ts';

export const KEY_GROUPS = ['stage', 'plan', 'everywhere', 'prompter'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

const EVERY_ROOM = 4;

/** What stands under a tab; what two rooms share stands under both, and last on the stage: a director looks for GO. */
export const ownersOf = (group: KeyGroup): readonly KeyOwner[] => {
  const owners = KEY_OWNERS.filter((owner) => isIn(owner, group));
  return group === 'stage' ? owners.toSorted((a, b) => Number(a.places.includes('plan')) - Number(b.places.includes('plan'))) : owners;
};

function isIn({ places }: KeyOwner, group: KeyGroup): boolean {
  if (places.length === EVERY_ROOM) return group === 'everywhere';
  switch (group) {
    case 'stage':
      return places.includes('live');
    case 'plan':
      return places.includes('plan');
    case 'everywhere':
      return places.length === 1 && places[0] === 'review';
    case 'prompter':
      return places.includes('prompter');
  }
}
