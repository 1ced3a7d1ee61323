import type { CapsuleReader } from '@holotype/capsule';
import { sharingOfPackage } from '@holotype/ecosystems';
import {
  counted,
  type Finding,
  type Manifest,
  sayOfRun,
  type Sections,
  toDigest,
  type TriagedCapsule,
  type TriageReason,
  type TriageSays,
  type TriageSignature,
} from '@holotype/model';
import { formatBytes } from '@holotype/terminal/words';
import { elsewhere, findByFacts } from '@holotype/verify';

/** The machine that is asked about, as far as facts of it are known. */
export interface AskedHost {
  readonly sections: Sections;
  readonly isElsewhere: boolean;
}

type Run = NonNullable<Manifest['run']>;

const order: readonly TriagedCapsule['answer'][] = ['broken', 'lacks', 'look', 'ready'];

export const worstFirst = (reasons: readonly TriageReason[]): TriageReason[] =>
  [...reasons].sort((one, other) => order.indexOf(one.answer) - order.indexOf(other.answer));

/** What speaks against a replay of a capsule that is whole; nothing, if nothing does. */
export const reasonsOf = (
  reader: CapsuleReader,
  says: TriageSays,
  host: AskedHost | undefined,
): TriageReason[] => {
  const { manifest, lock } = reader;
  const { run } = manifest;
  if (!run)
    return [{ code: 'NO_RUN', answer: 'look', text: 'It is of a whole machine: there is no run to replay' }];
  const found = [...ofRun(run), ...ofWants(run, says), ...ofSharing(reader)];
  if (!lock)
    found.push({ code: 'NOT_LOCKED', answer: 'lacks', text: 'It was not locked: its files are not in it' });
  if (host) found.push(...ofHost(reader, host));
  return found;
};

const ofRun = ({ end, trace, claims, outputs, leftOut = [], unsearched = [] }: Run): TriageReason[] => {
  const found: TriageReason[] = [];
  const look = (code: string, text: string) => found.push({ code, answer: 'look', text });
  if (end.exitCode !== 0)
    look(
      'RUN_FAILED',
      end.signal === undefined
        ? `The recorded run ended with exit code ${String(end.exitCode)}`
        : `The recorded run was ended by ${end.signal}`,
    );
  if (!trace.complete)
    look(
      'TRACE_INCOMPLETE',
      `Not everything that the run used is known: ${trace.reasons.map(sayOfRun).join('; ') || 'no reason is stated'}`,
    );
  if (outputs.length === 0 && claims.length === 0)
    look('NO_RESULTS', 'It states no result that a replay could compare');
  const used = leftOut.filter((one) => one.used > 0);
  if (used.length > 0)
    look(
      'LEFT_OUT',
      `Its author left out files that the run used: ${used.map(({ what }) => what).join(', ')}`,
    );
  if (unsearched.length > 0)
    found.push({
      code: 'UNSEARCHED',
      answer: 'ready',
      text: `${counted(unsearched.length, 'file')} in it could not be searched for secrets`,
    });
  return found;
};

/** What whoever replays it must have. */
const ofWants = ({ credentials }: Run, { data = [], network = [] }: TriageSays): TriageReason[] => {
  return [
    ...data.map(({ slot, size, url }): TriageReason => ({
      code: 'DATA_MISSING',
      answer: 'lacks',
      text: `The data ${slot} (${formatBytes(size)}) is not in it${url === undefined ? '' : `; it is from ${url}`}`,
    })),
    ...(credentials.length === 0
      ? []
      : [
          {
            code: 'CREDENTIALS',
            answer: 'lacks' as const,
            text: `The run read credentials, which are not in it: ${credentials.map(({ path }) => path).join(', ')}`,
          },
        ]),
    ...(network.length === 0
      ? []
      : [
          {
            code: 'NETWORK',
            answer: 'look' as const,
            text: `The run asked the network for ${network.slice(0, 5).join(', ')}${network.length > 5 ? ` and ${String(network.length - 5)} more` : ''}; a replay has none`,
          },
        ]),
  ];
};

/** Of the packages that are in it themselves: where they are fetched, their archive passes them on. */
const ofSharing = ({ lock, place }: CapsuleReader): TriageReason[] => {
  const withheld = (lock?.artifacts ?? []).filter(
    (artifact) => place(toDigest(artifact.sha256)) && sharingOfPackage(artifact).may === 'no',
  );
  if (withheld.length === 0) return [];
  const names = withheld.slice(0, 3).map(({ purl }) => purl);
  const text = `${counted(withheld.length, 'package')} in it may not be passed on: ${names.join(', ')}`;
  return [{ code: 'NOT_TO_BE_SHARED', answer: 'look', text }];
};

/** A signature that is bad says that something was changed; one that is missing says nothing. */
export const ofSignature = (signature: TriageSignature | undefined): TriageReason[] =>
  signature?.state === 'invalid'
    ? [
        {
          code: 'SIGNATURE_INVALID',
          answer: 'look',
          text: 'The signature that comes with it is not one of this capsule',
        },
      ]
    : [];

const answers: Readonly<Record<Finding['verdict'], TriageReason['answer'] | undefined>> = {
  fail: 'lacks',
  warn: 'ready',
  unknown: 'ready',
  pass: undefined,
};

const ofHost = ({ manifest, lock }: CapsuleReader, { sections, isElsewhere }: AskedHost): TriageReason[] =>
  findByFacts({ manifest, ...(lock && { lock }), here: sections, form: 'dir' })
    .map((finding) => (isElsewhere ? elsewhere(finding) : finding))
    .flatMap(({ code, verdict, message }) => {
      const answer = answers[verdict];
      return answer === undefined ? [] : [{ code, answer, text: message }];
    });
