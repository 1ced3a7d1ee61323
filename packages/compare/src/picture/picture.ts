/** Decoded pixels, row by row from the top: red, green, blue, alpha of each, 0 to 255 or, of 16-bit data, 0 to 65535. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray | Uint16Array;
}

/** How far two pictures of one size are apart. */
export interface PixelDifference {
  /** Pixels of which a channel differs by more than the policy lets pass. */
  readonly count: number;
  readonly total: number;
  /** Largest difference of a channel, 0 to 255, of all pixels. */
  readonly largest: number;
  /** Where the largest is; from 0, from the left and the top. */
  readonly at: { readonly x: number; readonly y: number };
  /** Around the counted pixels; undefined if there are none. */
  readonly box: Box | undefined;
}
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
