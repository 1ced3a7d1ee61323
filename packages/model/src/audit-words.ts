import type { AuditPackage } from './generated/audit.ts';

type Verdict = AuditPackage['verdict'];

/** Whether a verdict says that the package can be had. */
export const isThere = (verdict: Verdict): boolean => verdict === 'available' || verdict === 'redirected';

/** Whether it says that the package cannot be had now. */
export const isLost = (verdict: Verdict): boolean => !isThere(verdict) && verdict !== 'unasked';

/** Whether a rebuild lacks a package: no URL gives it, and the capsule does not contain it. */
export const isMissing = ({ verdict, at }: Pick<AuditPackage, 'verdict' | 'at'>): boolean =>
  at !== 'capsule' && isLost(verdict);

/** As people say it, in the order of how good that is. */
export const auditVerdictWords: Readonly<Record<Verdict, string>> = {
  available: 'available',
  redirected: 'redirected to another server',
  unasked: 'not asked for',
  unreachable: 'unreachable',
  refused: 'refused',
  changed: 'changed',
  gone: 'gone',
};

/** How long an archive keeps a version, the longest first. */
export const keepsWords: Readonly<Record<AuditPackage['keeps'], string>> = {
  'every-version': 'lasting',
  'unless-deleted': 'may be deleted',
  'until-superseded': 'until the next update',
  unknown: 'unknown',
};
