import type { RawPath } from '@holotype/model';

/** An address that the run connected to, sent to, or bound. */
export type Contact = {
  readonly call: 'connect' | 'send' | 'bind';
  /** Bound by the run itself: no other party is involved. */
  readonly within: boolean;
} & (
  | {
      readonly family: 'inet' | 'inet6';
      readonly address: string;
      readonly port: number;
      readonly loopback: boolean;
    }
  /** An abstract name starts with `@`. */
  | { readonly family: 'unix'; readonly path: RawPath }
);
