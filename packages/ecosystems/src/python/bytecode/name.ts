import { baseOf, type RawPath } from '@holotype/model';

export interface BytecodeName {
  /** Of the interpreter that reads it: `cpython-311`. */
  readonly tag: string;
  /** Level of optimization, 0 to 2. */
  readonly level: number;
}

/** What the name of a file in `__pycache__` says of it (PEP 3147, PEP 488); undefined for any other. */
export const parseBytecodeName = (path: RawPath): BytecodeName | undefined => {
  if (!/\/__pycache__\/[^/]+$/.test(path)) return undefined;
  const [, tag, level] = /^[^.].*?\.([a-z]+-?\d+t?)(?:\.opt-([12]))?\.pyc$/.exec(baseOf(path)) ?? [];
  return tag === undefined ? undefined : { tag, level: Number(level ?? 0) };
};
