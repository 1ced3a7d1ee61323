import type { ContentMask } from './cover.ts';
import { dateText, isoText } from '../masks/clocks.ts';

/**
 * Attributes in which programs say when they wrote a file (NCO, CDO, xarray, the ACDD convention), of which only the dates are covered, and ids
 * that they draw for what they write.
 */
export const attributeMasks: readonly ContentMask[] = [
  {
    name: 'history',
    part: /^attribute (?:history|History|HISTORY|history_of_appended_files) of /,
    pattern: new RegExp(`${dateText}|${isoText}|\\b\\d{4}-\\d\\d-\\d\\d\\b`, 'g'),
    said: 'times',
  },
  {
    name: 'date of creation',
    part: /^attribute (?:date_(?:created|modified|issued|metadata_modified)|creation_(?:date|time)|created(?:_at|_on)?|CreationDate|timestamp) of /,
    pattern: new RegExp(`${dateText}|${isoText}|\\b\\d{4}-\\d\\d-\\d\\d\\b`, 'g'),
    said: 'times',
  },
  {
    name: 'NWB',
    part: /^attribute object_id of /,
    pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/g,
    said: 'ids',
  },
  { name: 'NWB', part: /^\/file_create_date$/, pattern: new RegExp(isoText, 'g'), said: 'times' },
];
