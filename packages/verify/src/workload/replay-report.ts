import {
  type Digest,
  documentVersions,
  type Finding,
  type Label,
  type Manifest,
  type Replay,
  type Report,
  type Sections,
  type Tool,
} from '@holotype/model';
import { hostFacts } from '../facts.ts';
import { worstVerdict } from '../verdict.ts';
import { replayFindings } from './findings/index.ts';

export interface ReplayReportRequest {
  readonly manifest: Manifest;
  /** Of the Manifest as it was written. */
  readonly manifestDigest: Digest;
  readonly replay: Replay;
  /** This host. */
  readonly here?: Sections;
  /** What fit said of this host: shown beside the rest, without a part in the verdict. */
  readonly hostFindings?: readonly Finding[];
  /** The capsule, as the user named it. */
  readonly name: string;
  readonly tool: Tool;
  /** UTC. */
  readonly madeAt: string;
  /** What the caller tells Reports apart by. */
  readonly labels?: readonly Label[];
}

/** The verdict on a run that was made again. */
export const replayReport = (request: ReplayReportRequest): Report => {
  const {
    manifest,
    manifestDigest,
    replay,
    here,
    hostFindings = [],
    name,
    tool,
    madeAt,
    labels = [],
  } = request;
  const findings = replayFindings(replay);
  return {
    reportVersion: documentVersions.report,
    tool: { ...tool },
    madeAt,
    subject: {
      kind: 'replay',
      name,
      form: replay.form,
      manifestDigest,
      treeDigest: manifest.tree.digest,
    },
    verdict: worstVerdict(findings),
    findings: [...findings, ...hostFindings],
    facts: hostFacts(manifest.sections, here),
    replay,
    ...(labels.length > 0 && { labels: [...labels] }),
  };
};
