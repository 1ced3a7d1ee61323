import type { RawPath } from '@holotype/model';
import { sourceOfBytecode } from './record.ts';

/** The module by which an interpreter knows its standard library. */
const landmarkOf = (path: RawPath): RawPath | undefined => {
  const library = /^.*\/(?:python|pypy)\d+\.\d+t?(?=\/)(?!\/(?:site|dist)-packages\/)/.exec(path)?.[0];
  return library === undefined ? undefined : `${library}/os.py`;
};

/**
 * What Python only looks at: it takes bytecode where the source lies too, and a standard library for its own where `os.py` lies, and opens
 * neither.
 */
export const lookedFor = (path: RawPath): readonly RawPath[] => {
  const landmark = landmarkOf(path);
  return [sourceOfBytecode(path), ...(landmark === undefined ? [] : [landmark])];
};
