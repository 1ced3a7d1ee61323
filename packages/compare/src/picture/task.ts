import type { PolicyParts } from '@holotype/model';
import type { Verdict } from '../verdict.ts';

export type PictureKind = 'png' | 'jpeg' | 'svg';
export interface PictureFile {
  readonly kind: PictureKind;
  readonly content: Uint8Array;
}

/** What the worker is given: two files, neither trusted. */
export interface PictureTask {
  readonly expected: PictureFile;
  readonly actual: PictureFile;
  /** Absent: mark the pixels that differ instead of judging them. */
  readonly policy?: PolicyParts;
}

/** What the worker posts, once: a verdict, or a PNG; `marked` is undefined where none can be made. */
export type PictureReply =
  { readonly verdict: Verdict } | { readonly marked: Uint8Array | undefined } | { readonly why: string };
