import { type Events, tell } from '@holotype/workflows-replay';
import { holdsTime } from '@holotype/compare';
import { lstat, readWhole } from '@holotype/host';
import {
  baseOf,
  isOutside,
  type RawPath,
  rawToText,
  type RunNotice,
  type RunNoticeCode,
  sayOfRun,
  toWord,
} from '@holotype/model';
import type { Trace } from '@holotype/trace';
import type { Contacts } from './contacts.ts';
import { databasesOf, enginesOf } from './elsewhere.ts';
import type { Result } from './results.ts';

export interface NoticesRequest {
  readonly trace: Trace;
  readonly contacts: Contacts;
  /** Names of this machine, which no capsule tells. */
  readonly ownHosts: readonly string[];
  readonly results: readonly Result[];
  /** Local files: written just before the run began, and with what it printed. */
  readonly stdin: RawPath;
  readonly stdout: RawPath;
  /** Accounts that the run would not find any more, though it read their list. */
  readonly accountsLeft: number;
}

const mostNamed = 5;
/** Bytes of one output, and of all, that are searched for the time. */
const searched = { each: 1024 * 1024, all: 16 * 1024 * 1024 };
/** These ask for random bytes at each start, for their tables of names, or for names of temporary files. */
const seededAtStart = /^(?:node|nodejs|perl|perl5.*|java|bun|deno|git|git-.*|mktemp|sort|gpg.*)$/;
/** NumPy asks when it is loaded, also where everything is seeded later. */
const seededWhenLoaded = /\/numpy\/random\/[^/]*\.so$/;

const enumerate = (names: readonly string[]): string => {
  const more = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
};

/** Programs that read random bytes, and whether they do so however they are used. */
const randomPrograms = ({ notices, files }: Trace, always: boolean): string[] => {
  const byNumpy = files.some(({ path }) => seededWhenLoaded.test(path));
  const programs = notices.flatMap(({ code, detail }) => (code === 'random' ? [baseOf(detail)] : []));
  const isAlways = (name: string) => seededAtStart.test(name) || (byNumpy && name.startsWith('python'));
  return programs.filter((name) => isAlways(name) === always);
};

const listeningAt = ({ notices, contacts }: Trace): string[] =>
  notices.some(({ code }) => code === 'listens')
    ? contacts.flatMap((one) => {
        if (one.call !== 'bind' || one.family === 'unix') return [];
        const address = one.family === 'inet6' ? `[${one.address}]` : one.address;
        return [one.port === 0 ? `${address}, any port` : `${address}:${String(one.port)}`];
      })
    : [];

const shownHosts = ({ contacts }: Contacts): string[] =>
  contacts.flatMap((contact) =>
    !isOutside(contact) || contact.port === 53
      ? []
      : [`${contact.address} port ${String(contact.port ?? 0)}`],
  );

/** When the run began, seconds since 1970: its input was written just before. */
export const beganAt = (stdin: RawPath): number => Number(lstat(stdin)?.mtime ?? 0);

/** Names of results, and stdout, that hold the time of the run. */
const timed = ({ results, stdin, stdout, trace }: NoticesRequest): string[] => {
  const began = beganAt(stdin);
  if (began === 0) return [];
  const window = { from: began, to: began + trace.usage.wall + 1 };
  const outputs = results.flatMap(({ path, after }) =>
    after.type === 'file' ? [{ name: rawToText(path), path }] : [],
  );
  let left = searched.all;
  return [...outputs, { name: 'what it printed', path: stdout }].flatMap(({ name, path }) => {
    const size = lstat(path)?.size ?? 0;
    if (size > searched.each || size > left) return [];
    left -= size;
    const text = readWhole(path).toString('latin1');
    return !text.includes('\0') && holdsTime(text, window) ? [baseOf(name)] : [];
  });
};

/** What the run did that a replay may not be able to do, or that is not the same twice; each code once. */
export const findNotices = (request: NoticesRequest): RunNotice[] => {
  const { trace, contacts, accountsLeft } = request;
  const of = (wanted: string) =>
    trace.notices.flatMap(({ code, detail }) => (code === wanted ? [detail] : []));
  const asked = of('asks-host').filter((name) => !request.ownHosts.includes(name));
  const found: readonly (readonly [RunNoticeCode, readonly string[]])[] = [
    ['user-id', of('user-id')],
    ['group-id', of('group-id')],
    ['owner', of('owner')],
    ['owning-group', of('owning-group')],
    ['accounts', accountsLeft > 0 ? [String(accountsLeft)] : []],
    ['listens', listeningAt(trace)],
    ['asks-host', asked],
    ['ranks-wrote', of('ranks-wrote').map(baseOf)],
    ['engine', enginesOf(trace)],
    ['database', databasesOf(trace)],
    // Addresses say less than names, and they are those of the names.
    ['contacts', asked.length > 0 ? [] : shownHosts(contacts)],
    ['random', randomPrograms(trace, false)],
    ['random-at-start', randomPrograms(trace, true)],
    ['time', timed(request)],
  ];
  return found.flatMap(([code, details]) => {
    const unique = [...new Set(details)];
    return unique.length === 0 ? [] : [{ code, detail: toWord(enumerate(unique)) }];
  });
};

/** Code that ran and that nobody reads in its source. */
export const noticeBytecode = (paths: readonly RawPath[]): RunNotice[] =>
  paths.length === 0
    ? []
    : [{ code: 'bytecode' satisfies RunNoticeCode, detail: toWord(enumerate(paths.map(rawToText))) }];

/** Nearly every program reads the list of accounts to show an owner, and many draw random bytes when they start: of interest when something comes out otherwise. */
const untold: ReadonlySet<string> = new Set<RunNoticeCode>(['accounts', 'random-at-start']);

/** A line for each. */
export const tellNotices = (events: Events, notices: readonly RunNotice[]): void => {
  for (const notice of notices)
    if (!untold.has(notice.code)) tell(events, 'RUN_NOTICE', sayOfRun(notice), 'warning');
};
