import { isPerson } from './identity.ts';

/** How the account of the run is called in a cut file. */
export interface Alias {
  readonly login: string;
  readonly group: string;
  /** Undefined: as it is. */
  readonly home: string | undefined;
}
export interface AccountRequest {
  readonly uid: number;
  readonly gid: number;
  /** Of the run's account; empty where it has none. */
  readonly login: string;
  /** Undefined: as they are. */
  readonly alias: Alias | undefined;
}

const rows = (text: string) => text.split('\n').map((line) => line.split(':'));
const join = (lines: readonly (readonly string[])[]) => lines.map((line) => line.join(':')).join('\n');

/** The accounts of the system and of the run; nobody's full name. */
export const cutPasswd = (text: string, { uid, alias }: AccountRequest): string =>
  join(
    rows(text).flatMap((row) => {
      const [login = '', password = '', id = '', gid = '', , home = '', shell = ''] = row;
      if (row.length < 7 || !isPerson(Number(id))) return [row];
      if (Number(id) !== uid) return [];
      return [[alias?.login ?? login, password, id, gid, '', alias?.home ?? home, shell]];
    }),
  );

/** The groups of the system and of the run, with nobody else among their members. */
export const cutGroup = (
  text: string,
  { gid, login, alias }: AccountRequest,
  system: readonly string[],
): string =>
  join(
    rows(text).flatMap((row) => {
      const [name = '', password = '', id = '', members = ''] = row;
      if (row.length < 4) return [row];
      if (isPerson(Number(id)) && Number(id) !== gid) return [];
      const kept = members.split(',').filter((one) => one !== '' && (one === login || system.includes(one)));
      const shown = kept.map((one) => (one === login ? (alias?.login ?? one) : one));
      const isOwn = isPerson(Number(id));
      return [[isOwn ? (alias?.group ?? name) : name, password, id, shown.join(',')]];
    }),
  );

/** Names of accounts that are the system's. */
export const systemLogins = (passwd: string): string[] =>
  rows(passwd).flatMap(([login = '', , id = '']) => (login !== '' && !isPerson(Number(id)) ? [login] : []));
