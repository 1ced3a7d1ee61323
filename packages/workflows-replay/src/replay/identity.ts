import { type Run, toWord } from '@holotype/model';
import type { Cause } from '@holotype/verify';
import type { WorkflowContext } from '../context.ts';

/** Ids that the run took, or gave to files: only root has more than one to give. */
const ofIds: ReadonlySet<string> = new Set(['user-id', 'group-id', 'owner', 'owning-group']);

/** What programs say that look for an account and find none. */
const noAccount =
  /no such (?:user|group)|unknown (?:user|group|uid|gid)\b|invalid (?:user|group)\b|user .{0,64}does(?: not|n't) exist|getpw(?:nam|uid)\(\)|getgr(?:nam|gid)\(\)|cannot find name for (?:user|group) ID|you don't exist/i;

/** What programs say that were refused another id. */
const refused =
  /operation not permitted|invalid argument|cannot set (?:user|group|uid|gid)|set(?:re?s?|e)?[ug]id\b|setgroups|setuid root|uid 0|effective uid|root privileges|(?:must|may) be (?:run|used) (?:by|as) root/i;

/** A run that needs several ids, where an ordinary user has one: the kernel refuses any other. `said`: what it said here and not there. */
export const oneIdentity = (
  { uid }: Pick<WorkflowContext, 'uid'>,
  { notices = [] }: Run,
  said: readonly string[],
): Cause[] => {
  const ids = notices.flatMap(({ code, detail }) => (ofIds.has(code) ? detail.split(', ') : []));
  if (uid === 0 || ids.length === 0) return [];
  const detail = `the run uses the ids ${[...new Set(ids)].join(', ')} besides its own, and an ordinary user has one only: root can replay it`;
  return [
    {
      kind: said.some((line) => refused.test(line)) ? 'host' : 'identity',
      what: 'identity',
      detail: toWord(detail),
    },
  ];
};

/** Accounts that the run looked for: what it says that it did not find, else that it has fewer than it had. */
export const fewerAccounts = ({ notices = [] }: Run, lines: readonly string[]): Cause[] => {
  const left = notices.find(({ code }) => code === 'accounts')?.detail;
  const reduced =
    left === undefined
      ? 'the capsule includes only the accounts of /etc/passwd and those of the run'
      : `the run read /etc/passwd, and ${left === '1' ? 'one account of that machine is' : `${left} accounts of that machine are`} not in the capsule`;
  const said = lines.find((line) => noAccount.test(line));
  const how = '`freeze --with-account NAME` includes one';
  if (said !== undefined) {
    const detail = `it found none: ${said.trim().slice(0, 200)}; ${reduced}; ${how}`;
    return [{ kind: 'missing', what: 'accounts', detail: toWord(detail) }];
  }
  return left === undefined ? [] : [{ kind: 'accounts', what: 'accounts', detail: `${reduced}; ${how}` }];
};
