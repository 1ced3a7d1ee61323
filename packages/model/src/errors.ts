/** Exit codes of the command line (docs/exit-codes.md); an error class chooses the one that fits it. */
export const exitCodes = {
  same: 0,
  differs: 1,
  failed: 2,
  invalid: 3,
  blocked: 6,
  missing: 7,
  unsupported: 8,
  network: 10,
  bug: 70,
  interrupted: 130,
} as const;
export type ExitReason = keyof typeof exitCodes;

export interface ErrorOptions {
  /** What the user can do next; printed after the message. */
  readonly hint?: string;
  readonly exit?: ExitReason;
  readonly cause?: unknown;
}

/** An expected failure: the environment or the input is at fault, not this program. Anything else thrown is a bug. */
export abstract class HolotypeError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly hint: string | undefined;
  readonly exit: ExitReason;
  constructor(code: Code, message: string, options: ErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.hint = options.hint;
    this.exit = options.exit ?? 'failed';
  }
}

export type DocumentErrorCode =
  | 'DOCUMENT_INVALID'
  | 'DOCUMENT_TOO_NEW'
  | 'DOCUMENT_DIGEST_MISMATCH'
  | 'JSON_SYNTAX'
  | 'JSON_DUPLICATE_KEY'
  | 'JSON_LONE_SURROGATE'
  | 'JSON_NUMBER_RANGE'
  | 'JSON_TOO_DEEP'
  | 'JSON_TOO_LARGE'
  | 'TREE_PATH_INVALID'
  | 'TREE_PATH_TWICE'
  | 'TREE_ORDER'
  | 'TREE_PARENT'
  | 'TREE_NOT_CANONICAL'
  | 'TREE_LINK_INVALID';

/** A document that cannot be trusted as it stands. */
export class DocumentError extends HolotypeError<DocumentErrorCode> {
  constructor(code: DocumentErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { exit: code === 'DOCUMENT_TOO_NEW' ? 'unsupported' : 'invalid', ...options });
  }
}
