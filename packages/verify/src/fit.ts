import {
  documentVersions,
  type Finding,
  type FormName,
  type Manifest,
  type Report,
  type Sections,
  spaceFor,
  type Tool,
} from '@holotype/model';
import { formatBytes, formatCount } from '@holotype/terminal';
import type { CheckInput, RecordedInput } from './check.ts';
import { checks } from './checks/index.ts';
import { hostFacts } from './facts.ts';
import { worstVerdict } from './verdict.ts';

interface Asked {
  readonly tool: Tool;
  /** What is asked about, as the user named it. */
  readonly name: string;
  readonly manifestDigest?: string;
  /** UTC. */
  readonly madeAt?: string;
}

export interface FitInput extends CheckInput, Asked {}

/** Can this host carry the environment? Answered from documents and facts alone, before anything is fetched. */
export const fit = (input: FitInput): Report =>
  reportOf(
    input,
    checks.flatMap((check) => check.check(input)),
  );

export interface RecordedFitInput extends RecordedInput, Asked {
  readonly host: NonNullable<Report['subject']['host']>;
  /** Bytes that the capsule names and does not hold: what that host has of them is not known here. */
  readonly download: number;
}

/** What the facts of a host alone tell: nothing of it is tried. */
export const findByFacts = (input: RecordedInput): readonly Finding[] =>
  checks.flatMap((check) => (check.asks === 'facts' ? check.check(input) : []));

/** As fit, of a host of which there is a record: checks that need the machine itself are named, not answered, so it never gets a plain yes. */
export const fitRecorded = (input: RecordedFitInput): Report =>
  reportOf(input, [...findByFacts(input).map(elsewhere), notRecorded(input)]);

/** A check speaks of the machine that asks; this makes it speak of another. */
export const elsewhere = ({ message, evidence, next, ...finding }: Finding): Finding => ({
  ...finding,
  message: ofThat(message),
  ...(evidence !== undefined && { evidence: ofThat(evidence) }),
  ...(next !== undefined && { next: ofThat(next) }),
});

const ofThat = (text: string): string => text.replaceAll(/\b([Tt])his (host|processor)\b/g, '$1hat $2');

/** What a record cannot answer. */
export const notRecordedCode = 'HOST_NOT_RECORDED';

const notRecorded = ({ manifest, lock, form, download, name }: RecordedFitInput): Finding => {
  const open = checks.flatMap((check) => (check.asks === 'machine' ? [check.unrecorded] : []));
  if (download > 0) open.push('whether it can download what the capsule does not hold');
  const { bytes, inodes, exact } = spaceFor(form, manifest, lock);
  const room = `${exact ? '' : 'about '}${formatBytes(bytes)} and ${formatCount(inodes)} files as ${form}`;
  return {
    code: notRecordedCode,
    verdict: 'unknown',
    message: `Not recorded of that host: ${open.join('; ')}`,
    evidence: `needed: ${room}${download > 0 ? `, and ${formatBytes(download)} of downloads` : ''}`,
    next: `on that host: holotype fit ${name}`,
  };
};

const reportOf = (
  input: Asked & {
    readonly manifest: Manifest;
    readonly here: Sections;
    readonly form: FormName;
    readonly host?: RecordedFitInput['host'];
  },
  findings: readonly Finding[],
): Report => ({
  reportVersion: documentVersions.report,
  tool: input.tool,
  ...(input.madeAt !== undefined && { madeAt: input.madeAt }),
  subject: {
    kind: 'fit',
    name: input.name,
    ...(input.manifestDigest !== undefined && { manifestDigest: input.manifestDigest }),
    treeDigest: input.manifest.tree.digest,
    form: input.form,
    ...(input.host && { host: input.host }),
  },
  verdict: worstVerdict(findings),
  findings: [...findings],
  facts: hostFacts(input.manifest.sections, input.here),
});
