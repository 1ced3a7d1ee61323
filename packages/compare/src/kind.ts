import type { KindName, PolicyParts } from '@holotype/model';
import type { Verdict } from './verdict.ts';

/** Two outputs of one name, whose bytes are not the same. Neither is trusted. */
export interface Pair {
  /** As recorded; relative or absolute, only its extension matters. */
  readonly path: string;
  readonly expected: Uint8Array;
  readonly actual: Uint8Array;
}

/** Compares what an output holds, as compareOutput does with outputs. */
export type CompareInside = (
  policy: PolicyParts,
  path: string,
  expected: Uint8Array,
  actual: Uint8Array,
) => Promise<Verdict>;

/** How many bytes may still be unpacked, over both outputs and all that is packed in them. */
export interface Room {
  readonly left: () => number;
  /** Throws Unreadable if it is too much. */
  readonly take: (bytes: number) => void;
}

/** A way to compare. `compare` never throws for what it is given: what it cannot read is `unreadable`. */
export interface Kind {
  readonly name: KindName;
  /** When two outputs are the same: completes "the same if ...". */
  readonly summary: string;
  /** A policy that names it, as a user writes it. */
  readonly example: string;
  /** Bytes that either output may have. */
  readonly limit: number;
  readonly compare: (
    pair: Pair,
    policy: PolicyParts,
    inside: CompareInside,
    room: Room,
  ) => Verdict | Promise<Verdict>;
}

/** Thrown inside a kind for an output that is not what it should be; compareOutput makes it `unreadable`. */
export class Unreadable extends Error {}
