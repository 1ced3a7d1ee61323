import { type ExitReason, HolotypeError } from '@holotype/model';

/** An expected failure as it crosses from a worker thread, where classes do not survive. */
export interface ErrorRecord {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly exit: ExitReason;
}

/** An expected failure of a worker: same code, message and hint. */
export class RemoteError extends HolotypeError {}

export const toRecord = (error: unknown): ErrorRecord | undefined =>
  error instanceof HolotypeError
    ? { code: error.code as string, message: error.message, hint: error.hint, exit: error.exit }
    : undefined;

export const fromRecord = ({ code, message, hint, exit }: ErrorRecord): RemoteError =>
  new RemoteError(code, message, { exit, ...(hint !== undefined && { hint }) });
