/** What R serialized; texts are bytes in UTF-8 (latin1). */
export type RNode =
  | { readonly is: 'nothing'; readonly what: string }
  | {
      readonly is: 'vector';
      readonly type: RVectorType;
      readonly length: number;
      readonly at: (index: number) => RValue;
      readonly attributes: RAttributes;
    }
  | {
      readonly is: 'list';
      readonly type: string;
      readonly items: readonly RItem[];
      readonly attributes: RAttributes;
    }
  /** An environment, once; a reference to it by its number everywhere else. */
  | { readonly is: 'environment'; readonly number: number; readonly inside?: readonly RItem[] };

export type RVectorType = 'logical' | 'integer' | 'double' | 'complex' | 'character' | 'raw';
/** Undefined: a text that is NA. */
export type RValue = number | string | undefined;
export interface RItem {
  /** Empty: it has none. */
  readonly name: string;
  readonly value: RNode;
}
export type RAttributes = readonly RItem[];
