import { counted } from '@holotype/model';

/** One difference in words; `where` and `what` make a line: `row 4, column rmse: 0.123 v. 0.124`. */
export interface Difference {
  /** `row 4, column rmse`, `line 12`, `/results/0/rmse`, `x 10-12, y 5-6`. */
  readonly where: string;
  /** What was recorded, then what came now. */
  readonly what: string;
}

/** The difference that comes nearest to the limit, or goes furthest beyond it. */
export interface Largest extends Difference {
  /** Of numbers: |expected − actual|; of pictures: of a channel, 0 to 255; of what was only masked: absent. */
  readonly absolute?: number;
  /** |expected − actual| / |expected|; absent where that has no value. */
  readonly relative?: number;
}

/** What differences are counted in; a place is a number in a line, or a whole line. */
export type Unit = 'byte' | 'place' | 'cell' | 'value' | 'object' | 'pixel' | 'member';

/** What became of one output. */
export type Verdict =
  /** The same bytes. */
  | { readonly outcome: 'identical' }
  /** Other bytes, the same by the policy. */
  | { readonly outcome: 'within'; readonly largest: Largest }
  /** `count`: how many differ by the policy; `unit` names what is counted, in the singular. */
  | {
      readonly outcome: 'different';
      readonly first: Difference;
      readonly largest?: Largest;
      readonly count: number;
      readonly unit: Unit;
    }
  /** Recorded, but not written. */
  | { readonly outcome: 'missing' }
  /** Made now, but not recorded. */
  | { readonly outcome: 'unexpected' }
  | { readonly outcome: 'ignored' }
  /** Other bytes, and the policy cannot be applied to them. */
  | { readonly outcome: 'unreadable'; readonly why: string };

export const differenceText = ({ where, what }: Difference): string =>
  where === '' ? what : `${where}: ${what}`;

/** A verdict as one line, without a final period. */
export const verdictText = (verdict: Verdict): string => {
  switch (verdict.outcome) {
    case 'identical':
      return 'same bytes';
    case 'within':
      return `the same by the policy; ${differenceText(verdict.largest)}`;
    case 'different': {
      // Pixels are counted in the difference itself.
      const isMore = verdict.count > 1 && verdict.unit !== 'pixel';
      const more = isMore ? ` (${counted(verdict.count, verdict.unit)} differ)` : '';
      return `different; ${differenceText(verdict.first)}${more}`;
    }
    case 'missing':
      return 'missing: it was not written';
    case 'unexpected':
      return 'not recorded, but written by the replay';
    case 'ignored':
      return 'not compared';
    case 'unreadable':
      return `cannot be compared: ${verdict.why}`;
  }
};
