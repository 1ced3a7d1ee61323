import { type RawPath, rawToText } from '@holotype/model';

/** Said of a device node that this way in cannot show under another name. */
export const noNode = (path: RawPath): string =>
  `${rawToText(path)} is not shown: it has another name on this machine`;
