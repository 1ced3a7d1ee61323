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
/** What shows that a run used an account. */
export interface AccountEvidence {
  /** Owners of files that it touched or made, ids that it changed to. */
  readonly uids: ReadonlySet<number>;
  readonly gids: ReadonlySet<number>;
  /** Words that are perhaps login names or groups: of a command that changes users or owners. */
  readonly words: ReadonlySet<string>;
}

const rows = (text: string) => text.split('\n').map((line) => line.split(':'));
const join = (lines: readonly (readonly string[])[]) => lines.map((line) => line.join(':')).join('\n');

/** The accounts of the system and those that are kept; nobody's full name. */
export const cutPasswd = (text: string, { users }: KeptAccounts): string =>
  join(
    rows(text).flatMap((row) => {
      const [login = '', password = '', id = '', gid = '', , home = '', shell = ''] = row;
      if (row.length < 7 || !isPerson(Number(id))) return [row];
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
      return [[isOwn ? (groups.get(Number(id)) ?? name) : name, password, id, kept.join(',')]];
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

/** Accounts and groups of people that the evidence speaks of, beside whoever ran it; an account brings its first group. */
export const usedAccounts = (
  passwd: string,
  group: string,
  { uids, gids, words }: AccountEvidence,
): {
  readonly uids: readonly number[];
  readonly gids: readonly number[];
  readonly logins: readonly string[];
} => {
  const people = rows(passwd).filter(
    (row) =>
      row.length >= 7 &&
      isPerson(Number(row[2])) &&
      (uids.has(Number(row[2])) || words.has(row[0] ?? '') || words.has(row[2] ?? '')),
  );
  const own = new Set(people.map((row) => Number(row[3])));
  const groups = rows(group).filter(
    (row) =>
      row.length >= 4 &&
      isPerson(Number(row[2])) &&
      (gids.has(Number(row[2])) || own.has(Number(row[2])) || words.has(row[0] ?? '')),
  );
  return {
    uids: people.map((row) => Number(row[2])),
    gids: groups.map((row) => Number(row[2])),
    logins: people.map(([login = '']) => login),
  };
};
