import {
  counted,
  type Digest,
  documentVersions,
  type Fidelity,
  type Finding,
  type Manifest,
  type Report,
  type Tool,
} from '@holotype/model';
import { holdingAll } from '../named-forms.ts';

export interface FidelityReportRequest {
  readonly manifest: Manifest;
  /** Of the Manifest as it was written. */
  readonly manifestDigest: Digest;
  readonly fidelity: Fidelity;
  /** What was looked at: a path, a form. */
  readonly name: string;
  readonly form: string;
  /** What the form cannot hold counts as a difference too. */
  readonly strict: boolean;
  readonly tool: Tool;
  readonly madeAt: string;
}

const findings = ({ fidelity, strict }: FidelityReportRequest): Finding[] => [
  ...fidelity.differenceCount.map(({ cause, count }): Finding => ({
    code: `FIDELITY_${cause.replaceAll('-', '_').toUpperCase()}`,
    verdict: 'fail',
    message: `${counted(count, 'path')} ${count === 1 ? 'differs' : 'differ'} in ${cause}`,
    evidence: fidelity.differences.find((one) => one.cause === cause)?.path ?? '',
    next: 'rebuild into a new place, or look at the paths named here',
  })),
  ...fidelity.notHeld.map(({ kind, count }): Finding => ({
    code: `NOT_HELD_${kind.replaceAll('-', '_').toUpperCase()}`,
    verdict: strict ? 'fail' : 'warn',
    message: `${counted(count, 'path')} could not keep ${kind} in this form, for this user`,
    next: `the forms ${holdingAll.join(' and ')} keep everything; so does dir for root`,
  })),
];

/** The verdict on a rebuilt environment. */
export const fidelityReport = (request: FidelityReportRequest): Report => {
  const { fidelity, strict } = request;
  const differs = fidelity.differenceCount.length > 0;
  const held = fidelity.notHeld.length === 0;
  return {
    reportVersion: documentVersions.report,
    tool: { ...request.tool },
    madeAt: request.madeAt,
    subject: {
      kind: 'fidelity',
      name: request.name,
      form: request.form,
      manifestDigest: request.manifestDigest,
      treeDigest: request.manifest.tree.digest,
    },
    verdict: differs || (strict && !held) ? 'fail' : held ? 'pass' : 'warn',
    findings: findings(request),
    fidelity,
  };
};
