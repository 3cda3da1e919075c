/** How one host reads: theirs on every prompter of this library, whoever sat there before. */
export interface HostScreen {
  /** Factor on the text size, 0.6–1.6. */
  readonly size: number;
  /** Share of the room between the margins that text may fill, 0.5–1. */
  readonly width: number;
  /** On either side, beyond the least there must be: share of the picture's width, 0–0.25. */
  readonly margin: number;
  /** Pitch of the lines against the text size, 1.1–2. */
  readonly lineHeight: number;
  readonly mirror: 'none' | 'horizontal' | 'vertical' | 'both';
  /** By hand, characters a minute; null: to end on time. */
  readonly pace: number | null;
}

export const USUAL_SCREEN: HostScreen = { size: 1, width: 1, margin: 0, lineHeight: 1.33, mirror: 'none', pace: null };
