import { isPerson } from './identity.ts';

/** How an account is called in a cut file. */
export interface Alias {
  readonly login: string;
  /** Undefined: as it is. */
  readonly home: string | undefined;
}
/** Accounts and groups of people that a run used, by number. */
export interface KeptAccounts {
  /** Undefined: the account is called as it is. */
  readonly users: ReadonlyMap<number, Alias | undefined>;
  readonly groups: ReadonlyMap<number, string | undefined>;
}
/** What shows that a run used an account, or looked for one. */
export interface AccountEvidence {
  /** Owners of files that it touched or made, ids that it changed to. */
  readonly uids: ReadonlySet<number>;
  readonly gids: ReadonlySet<number>;
  /** Among them are perhaps names: words of its command and of what it read, where it read the list of accounts, and names that were asked for. */
  readonly words: ReadonlySet<string>;
  /** The same of what it printed and wrote; of no weight where that lists everybody. */
  readonly results: ReadonlySet<string>;
}

/** Results that name more people are a list of everybody. */
const mostInResults = 20;

const rows = (text: string) => text.split('\n').map((line) => line.split(':'));
/** Without the hash of a password; what says that there is one, or none, stays. */
const withoutHash = (password: string) => (/^[x*!]*$/.test(password) ? password : 'x');
const join = (lines: readonly (readonly string[])[]) => lines.map((line) => line.join(':')).join('\n');

/** The accounts of the system and those that are kept; nobody's full name. */
export const cutPasswd = (text: string, { users }: KeptAccounts): string =>
  join(
    rows(text).flatMap((row) => {
      const [login = '', hash = '', id = '', gid = '', , home = '', shell = ''] = row;
      if (row.length < 7) return [row];
      const password = withoutHash(hash);
      if (!isPerson(Number(id))) return [row.with(1, password)];
      if (!users.has(Number(id))) return [];
      const alias = users.get(Number(id));
      return [[alias?.login ?? login, password, id, gid, '', alias?.home ?? home, shell]];
    }),
  );

/** The groups of the system and those that are kept, with nobody else among their members. `shown`: how each login that is kept is called. */
export const cutGroup = (
  text: string,
  { groups }: KeptAccounts,
  shown: ReadonlyMap<string, string>,
): string =>
  join(
    rows(text).flatMap((row) => {
      const [name = '', password = '', id = '', members = ''] = row;
      if (row.length < 4) return [row];
      const isOwn = isPerson(Number(id));
      if (isOwn && !groups.has(Number(id))) return [];
      const kept = members.split(',').flatMap((one) => shown.get(one) ?? []);
      return [[isOwn ? (groups.get(Number(id)) ?? name) : name, withoutHash(password), id, kept.join(',')]];
    }),
  );

/** Logins that a cut file has, each with what it is called there. */
export const shownLogins = (passwd: string, { users }: KeptAccounts): Map<string, string> =>
  new Map(
    rows(passwd).flatMap(([login = '', , id = '']) => {
      if (login === '' || (isPerson(Number(id)) && !users.has(Number(id)))) return [];
      return [[login, users.get(Number(id))?.login ?? login] as const];
    }),
  );

export interface UsedAccounts {
  readonly uids: readonly number[];
  readonly gids: readonly number[];
  readonly logins: readonly string[];
  /** Accounts of people in all. */
  readonly people: number;
}

/** Accounts and groups of people that the evidence speaks of, beside whoever ran it; an account brings its first group. */
export const usedAccounts = (
  passwd: string,
  group: string,
  { uids, gids, words, results }: AccountEvidence,
): UsedAccounts => {
  const people = rows(passwd).filter((row) => row.length >= 7 && isPerson(Number(row[2])));
  const groups = rows(group).filter((row) => row.length >= 4 && isPerson(Number(row[2])));
  const named = people.filter(([login = '']) => results.has(login)).length;
  const isNamed = (name = '') => words.has(name) || (named <= mostInResults && results.has(name));
  const used = people.filter(([login, , uid]) => uids.has(Number(uid)) || isNamed(login));
  const own = new Set(used.map((row) => Number(row[3])));
  return {
    uids: used.map((row) => Number(row[2])),
    gids: groups.flatMap(([name, , id]) => {
      const gid = Number(id);
      return gids.has(gid) || own.has(gid) || isNamed(name) ? [gid] : [];
    }),
    logins: used.map(([login = '']) => login),
    people: people.length,
  };
};
