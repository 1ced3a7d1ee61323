import type { ContentMask } from './cover.ts';
import { dateText, isoText } from '../masks/clocks.ts';

/** Attributes in which programs say when they wrote a file (NCO, CDO, xarray, the ACDD convention); only the dates in them are covered. */
export const attributeMasks: readonly ContentMask[] = [
  {
    name: 'history',
    part: /^attribute (?:history|History|HISTORY) of /,
    pattern: new RegExp(`${dateText}|${isoText}|\\b\\d{4}-\\d\\d-\\d\\d\\b`, 'g'),
    said: 'times',
  },
  {
    name: 'date of creation',
    part: /^attribute (?:date_(?:created|modified|issued|metadata_modified)|creation_(?:date|time)|created(?:_at|_on)?|CreationDate|timestamp) of /,
    pattern: new RegExp(`${dateText}|${isoText}|\\b\\d{4}-\\d\\d-\\d\\d\\b`, 'g'),
    said: 'times',
  },
];
