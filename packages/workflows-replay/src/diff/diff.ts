import { loadTree, openCapsule } from '@holotype/capsule';
import {
  because,
  documentDigest,
  documentVersions,
  nameForOthers,
  type RawPath,
  type Report,
  toScope,
} from '@holotype/model';
import { compareTrees, holdsAll } from '@holotype/verify';
import { type WorkflowContext } from '../context.ts';
import { comparePackages } from './compare-packages.ts';

/**
 * How the second of two captures or capsules differs from the first: paths, and packages as findings. The Report is about the second, and its
 * verdict is `fail` if the trees differ. Throws CapsuleError, ArchiveError, DocumentError.
 */
export const diffCapsules = async (
  { tool, now }: Pick<WorkflowContext, 'tool' | 'now'>,
  before: RawPath,
  after: RawPath,
  /** What the Report calls the second. */
  name = nameForOthers(after),
): Promise<Report> => {
  const a = await openCapsule(before);
  try {
    const b = await openCapsule(after);
    try {
      const same = a.manifest.tree.digest === b.manifest.tree.digest;
      const everything = toScope([{ path: '/', held: true, reason: because('asked-for') }]);
      const fidelity = same
        ? undefined
        : compareTrees(await loadTree(a), await loadTree(b), { scope: everything, unable: holdsAll });
      return {
        reportVersion: documentVersions.report,
        tool: { ...tool },
        madeAt: now(),
        subject: {
          kind: 'diff',
          name,
          manifestDigest: documentDigest(a.written),
          treeDigest: a.manifest.tree.digest,
        },
        verdict: same ? 'pass' : 'fail',
        findings: comparePackages(a.manifest.sections, b.manifest.sections),
        ...(fidelity && { fidelity }),
      };
    } finally {
      b.close();
    }
  } finally {
    a.close();
  }
};
