import { capsuleStart, isPdf, openCapsule } from '@holotype/capsule';
import { openLocal, refuseExisting } from '@holotype/host';
import { type Audit, type AuditPackage, isLost, type RawPath, rawToText, type Sha256 } from '@holotype/model';
import { type WorkflowContext } from '@holotype/workflows-replay';
import { carriedBy } from '../pack/carried-by.ts';
import { packReader } from '../pack/pack-reader.ts';
import { auditReader, type AuditRequest } from './audit.ts';
import { AuditError } from './errors.ts';
import { byBreaking, isPerishable, listArchives } from './judge.ts';

export interface KeepRequest extends AuditRequest {
  /** The capsule to write; the capsule itself: it is replaced once the new one is whole. */
  readonly output: RawPath;
  /** Replaces another file that is there. */
  readonly force: boolean;
}

/**
 * Audits a capsule, and puts into it the packages that its archives may drop, and no others; what is said is of the capsule with them. Throws what `auditCapsule` throws, AuditError
 * `AUDIT_NOT_IN_PLACE`, HostError `HOST_OUTPUT_EXISTS`, NetError, StoreError, `SPACE_SHORT`.
 */
export const keepPerishable = async (context: WorkflowContext, request: KeepRequest): Promise<Audit> => {
  const { capsule, output, force } = request;
  if (output === capsule) refuseInPlace(capsule);
  else refuseExisting(output, force);
  const reader = await openCapsule(capsule);
  try {
    const audit = await auditReader(context, reader, request);
    const perishable = perishableOf(audit);
    const isNew = perishable.length > 0 || output !== capsule;
    const full = new Set([...carriedBy(reader), ...perishable.map(({ sha256 }) => sha256)]);
    const packages = audit.packages
      .map((one): AuditPackage => (full.has(one.sha256) ? { ...one, at: 'capsule' } : one))
      .sort(byBreaking);
    return {
      ...audit,
      packages,
      archives: listArchives(packages),
      kept: {
        capsule: rawToText(output),
        size: isNew ? await packReader(context, { reader, output, full }) : sizeOf(capsule),
        packages: perishable.length,
        bytes: perishable.reduce((sum, { size }) => sum + size, 0),
      },
    };
  } finally {
    reader.close();
  }
};

const sizeOf = (path: RawPath): number => openLocal().files.stat(path)?.size ?? 0;

/** What can be had today and may not be there tomorrow; also what is gone already, where the store still has it. */
const perishableOf = ({ packages }: Audit): readonly { readonly sha256: Sha256; readonly size: number }[] =>
  packages.filter(
    ({ at, verdict, keeps }) =>
      (at === 'store' && (isLost(verdict) || isPerishable(keeps))) ||
      (at === 'archive' && !isLost(verdict) && isPerishable(keeps)),
  );

const refuseInPlace = (capsule: RawPath): void => {
  const isFile = openLocal().files.stat(capsule)?.type === 'file';
  const isPaper = isFile && isPdf(capsule);
  if (isFile && !isPaper && capsuleStart(capsule) === 0) return;
  const what = isPaper ? 'a PDF' : isFile ? 'a file that replays itself' : 'a directory';
  throw new AuditError('AUDIT_NOT_IN_PLACE', `${rawToText(capsule)} is ${what}: it is not replaced`, {
    hint: 'name another capsule to write with -o FILE',
  });
};
