import { type ErrorOptions, HolotypeError } from '@holotype/model';

/** The only place that a token is read from. */
export const tokenVariable = 'HOLOTYPE_DEPOSIT_TOKEN';

export type DepositErrorCode =
  | 'DEPOSIT_ANSWER_INVALID'
  | 'DEPOSIT_ELSEWHERE'
  | 'DEPOSIT_MISMATCH'
  | 'DEPOSIT_NOT_FOUND'
  | 'DEPOSIT_REFUSED'
  | 'DEPOSIT_TOKEN_MISSING'
  | 'DEPOSIT_TOKEN_REFUSED'
  | 'DEPOSIT_TOO_LARGE'
  | 'DEPOSIT_UNCHECKED';

const defaults: Readonly<Record<DepositErrorCode, ErrorOptions>> = {
  DEPOSIT_ANSWER_INVALID: {
    exit: 'invalid',
    hint: 'check that the URL is that of an archive that runs InvenioRDM',
  },
  DEPOSIT_ELSEWHERE: {
    exit: 'network',
    hint: 'the token is sent to the address that was given and to no other: give the address that it leads to',
  },
  DEPOSIT_MISMATCH: { exit: 'network', hint: 'run it again: the file is sent anew' },
  DEPOSIT_NOT_FOUND: {
    exit: 'missing',
    hint: 'check that the URL is that of an archive that runs InvenioRDM',
  },
  DEPOSIT_REFUSED: { exit: 'network', hint: 'correct what the archive names, and run it again: it goes on' },
  DEPOSIT_TOKEN_MISSING: {
    exit: 'failed',
    hint: `make a token in your account of the archive, and put it into the variable ${tokenVariable}`,
  },
  DEPOSIT_TOKEN_REFUSED: {
    exit: 'network',
    hint: `check ${tokenVariable}: it must be a token of this very archive that may write, and publish with --publish`,
  },
  DEPOSIT_TOO_LARGE: {
    exit: 'network',
    hint: 'ask the archive for more room, or freeze without --full, which leaves public packages out',
  },
  DEPOSIT_UNCHECKED: { exit: 'network', hint: 'run it again in a while: nothing is sent twice' },
};

/** An archive does not take what it was given, or answers what no archive should. Messages contain no token. */
export class DepositError extends HolotypeError<DepositErrorCode> {
  constructor(code: DepositErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { ...defaults[code], ...options });
  }
}
