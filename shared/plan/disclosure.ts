/** In pixels: nobody's picture is longer, and a show file that says so is refused. */
export const MAX_COVER_SIDE = 100_000;

/** The picture a platform shows for the room, by what was measured when it was chosen. The picture itself stays where it is. */
export interface Cover {
  readonly name: string;
  /** Pixels, > 0. */
  readonly width: number;
  readonly height: number;
}

/**
 * What must be shown or reported with a show: who really sells, all through it, and the host's verified identity before
 * it (直播电商监督管理办法 26, 28). '' is not filled in yet.
 */
export interface Disclosure {
  readonly seller: string;
  readonly sellerAddress: string;
  readonly sellerContact: string;
  readonly hostReported: boolean;
  readonly cover: Cover | null;
}

export const NO_DISCLOSURE: Disclosure = { seller: '', sellerAddress: '', sellerContact: '', hostReported: false, cover: null };
