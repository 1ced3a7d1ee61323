import type { Difference, Report } from '@holotype/model';
import { notRecordedCode } from '../fit.ts';
import { worstVerdict } from '../verdict.ts';
import { lacksOfHost } from '../workload/causes.ts';
import { claimsInWords } from './replay-wording.ts';

type Verdict = Report['verdict'];
type Aspect = Difference['cause'];
type Kind = Report['subject']['kind'];

const headlines: Readonly<Record<Kind, Readonly<Record<Verdict, string>>>> = {
  fit: {
    pass: 'This host can run it',
    warn: 'This host can run it, with reservations',
    fail: 'This host cannot run it',
    unknown: 'Unknown whether this host can run it',
  },
  fidelity: {
    pass: 'Identical',
    warn: 'Identical in everything that can be represented',
    fail: 'Not the same',
    unknown: 'Unknown whether it is the same',
  },
  diff: {
    pass: 'No differences',
    warn: 'The same in everything that counts',
    fail: 'They differ',
    unknown: 'Unknown whether they differ',
  },
  replay: {
    pass: 'The result is the same',
    warn: 'The result is the same, with remarks',
    fail: 'The result is not the same',
    unknown: 'Unknown whether the result is the same',
  },
  show: {
    pass: 'A capsule',
    warn: 'A capsule',
    fail: 'A capsule',
    unknown: 'A capsule',
  },
  look: {
    pass: 'A look at this machine',
    warn: 'A look at this machine',
    fail: 'This machine cannot be captured as it is',
    unknown: 'A look at this machine',
  },
};

/** Of a host that was recorded: what the record answers, whatever it leaves open. */
const recordedHeadlines: Readonly<Record<Verdict, string>> = {
  pass: 'Nothing recorded of that host stands in the way',
  warn: 'Nothing recorded of that host rules it out, but there are reservations',
  fail: 'That host cannot run it',
  unknown: 'Unknown whether that host can run it',
};

const ofRecord = ({ findings }: Report): string =>
  recordedHeadlines[worstVerdict(findings.filter(({ code }) => code !== notRecordedCode))];

/** The answer in a few words. Text of the capsule may be among them. */
export const headline = (report: Report): string => {
  const answer = answerOf(report);
  return report.replay?.edited === undefined
    ? answer
    : `With edited inputs, ${answer.charAt(0).toLowerCase()}${answer.slice(1)}`;
};

const answerOf = (report: Report): string => {
  const { subject, verdict, replay } = report;
  if (subject.kind === 'fit' && subject.host) return ofRecord(report);
  if (replay?.result === 'failed')
    return lacksOfHost(replay).length > 0 ? 'This host cannot run it' : 'The replayed run failed';
  if (replay?.result === 'uncompared') return 'The run ended, but there is nothing to compare';
  const answer = headlines[subject.kind][verdict];
  return replay?.decidedBy === 'claims' ? `${answer}: ${claimsInWords(replay)}` : answer;
};

/** What a report is about: its subject, and the form that it takes. */
export const about = ({ subject }: Report): string => {
  if (subject.form === undefined) return subject.name;
  const done = { fit: 'to be rebuilt', replay: 'replayed' } as const;
  const verb = subject.kind === 'fit' || subject.kind === 'replay' ? done[subject.kind] : 'rebuilt';
  const { host } = subject;
  const where = host ? ` on ${host.name}, recorded ${host.recordedAt.slice(0, 10)}` : '';
  return `${subject.name}, ${verb} as ${subject.form}${where}`;
};

/** One character per verdict, for those who do not see colours. */
/** `2026-11-29T20:07:02Z` as `2026-11-29 20:07 UTC`. */
export const momentText = (moment: string): string =>
  moment.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');

export const marks: Readonly<Record<Verdict, string>> = { pass: '✓', warn: '!', fail: '✗', unknown: '?' };

const aspects: Readonly<Record<Aspect, string>> = {
  missing: 'missing',
  extra: 'not in the Tree',
  type: 'another type',
  content: 'other content',
  size: 'another size',
  mode: 'other permissions',
  owner: 'another owner',
  'owner-name': 'another owner name',
  target: 'links elsewhere',
  hardlink: 'other hard links',
  xattrs: 'other extended attributes',
  capabilities: 'other capabilities',
  device: 'another device',
  mtime: 'another time',
  setid: 'setuid or setgid dropped',
};

/** What differs, in words. */
export const causeInWords = (cause: Aspect): string => aspects[cause];

const kinds: Readonly<Partial<Record<Aspect, string>>> = {
  owner: 'owners',
  'owner-name': 'owner names',
  mode: 'permissions',
  setid: 'setuid and setgid bits',
  xattrs: 'extended attributes',
  capabilities: 'capabilities',
  device: 'device nodes',
  mtime: 'times',
  hardlink: 'hard links',
};

/** What could not be held, in words. */
export const kindInWords = (kind: Aspect): string => kinds[kind] ?? kind;
