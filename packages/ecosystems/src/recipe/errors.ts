import { HolotypeError } from '@holotype/model';

export type BuilderErrorCode = 'BUILDER_UNQUOTABLE' | 'BUILDER_READ_BACK';

/** A recipe cannot be written. What it cannot give back is a loss, never an error. */
export class BuilderError extends HolotypeError<BuilderErrorCode> {
  constructor(code: BuilderErrorCode, message: string, hint: string) {
    super(code, message, { hint, exit: code === 'BUILDER_UNQUOTABLE' ? 'unsupported' : 'failed' });
  }
}
