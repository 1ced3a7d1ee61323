import { HolotypeError } from '@holotype/model';

/** The file is not a report of a replay. */
export class ShowError extends HolotypeError<'SHOW_NO_REPORT'> {}
