import { DocumentError } from '../errors.ts';
import { documentVersions } from '../generated/versions.ts';
import type { Json } from '../json/read.ts';
import { migrations } from './index.ts';
import { isJsonObject, type JsonObject } from '../json/members.ts';

/** Documents that say their version, in a member of their name. */
export type VersionedKind = keyof typeof documentVersions;

const numbersOf = (version: string): readonly number[] => version.split('-').map(Number);

/** Whether each document of a version is one of another: the same MODEL and REVISION, and no later ADDITION. */
const fitsAs = (version: string, other: string): boolean => {
  const [model, revision, addition = 0] = numbersOf(version);
  const [otherModel, otherRevision, otherAddition = 0] = numbersOf(other);
  return model === otherModel && revision === otherRevision && addition <= otherAddition;
};

const isNewer = (version: string, known: string): boolean => {
  const [ours, theirs] = [numbersOf(known), numbersOf(version)];
  const at = theirs.findIndex((number, index) => number !== ours[index]);
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0);
};

/**
 * A document that was written in some version, in the version of this program. It is not validated yet, neither before nor after: what does not
 * fit is left to the schema. Throws DocumentError `DOCUMENT_TOO_NEW` for a later version, `DOCUMENT_INVALID` for one that no program wrote.
 */
export const migrate = (document: VersionedKind, value: Json, what: string): Json => {
  const key = `${document}Version`;
  const written = isJsonObject(value) ? value[key] : undefined;
  if (!isJsonObject(value) || typeof written !== 'string' || !/^\d{1,9}-\d{1,9}-\d{1,9}$/.test(written))
    return value;
  const known = documentVersions[document];
  if (isNewer(written, known))
    throw new DocumentError(
      'DOCUMENT_TOO_NEW',
      `${what}: version ${written} is not known here; this program reads up to ${known}`,
      { hint: 'update holotype' },
    );
  let current: JsonObject = value;
  let version: string = written;
  while (!fitsAs(version, known)) {
    const step = migrations.find((one) => one.document === document && fitsAs(version, one.from));
    if (!step)
      throw new DocumentError('DOCUMENT_INVALID', `${what}: no holotype wrote version ${written} of it`);
    current = step.migrate(current, what);
    version = step.to;
  }
  return written === known ? value : { ...current, [key]: known };
};
