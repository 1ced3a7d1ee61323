import { type ErrorOptions, HolotypeError } from '@holotype/model';

export type CapsuleErrorCode =
  | 'CAPSULE_ELSEWHERE'
  | 'CAPSULE_NOT_FOUND'
  | 'CAPSULE_NOT_ONE'
  | 'CAPSULE_SEVERAL'
  | 'CAPSULE_TOO_LARGE'
  | 'CAPTURE_NOT_FOUND'
  | 'CAPTURE_NOT_LOCKED'
  | 'CHUNK_DAMAGED'
  | 'CHUNK_LINE_INVALID'
  | 'PACK_DAMAGED'
  | 'RUNNABLE_NO_PROGRAM';

const defaults: Readonly<Record<CapsuleErrorCode, ErrorOptions>> = {
  CAPSULE_ELSEWHERE: { exit: 'missing' },
  CAPSULE_NOT_FOUND: { exit: 'missing', hint: 'check the path' },
  CAPSULE_NOT_ONE: { exit: 'invalid' },
  CAPSULE_SEVERAL: { exit: 'failed' },
  CAPSULE_TOO_LARGE: {
    exit: 'invalid',
    hint: 'holotype writes no capsule that large: docs/formats.md lists the limits',
  },
  CAPTURE_NOT_FOUND: { exit: 'missing', hint: 'make one with `holotype capture`' },
  CAPTURE_NOT_LOCKED: { exit: 'failed', hint: 'run `holotype lock` first' },
  CHUNK_DAMAGED: { exit: 'invalid', hint: 'take another copy of the capsule' },
  CHUNK_LINE_INVALID: { exit: 'invalid', hint: 'exclude the file that this line describes' },
  PACK_DAMAGED: { exit: 'invalid', hint: 'take another copy of the capsule' },
  RUNNABLE_NO_PROGRAM: { exit: 'failed', hint: 'give the file holotype-linux-x64 or holotype-linux-arm64' },
};

/** A capsule or a capture, or a chunk or a pack of one, that is not there or cannot be read as it stands. */
export class CapsuleError extends HolotypeError<CapsuleErrorCode> {
  constructor(code: CapsuleErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { ...defaults[code], ...options });
  }
}
