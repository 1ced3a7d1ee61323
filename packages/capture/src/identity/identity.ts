import type { HostFiles } from '@holotype/host';
import { type RawPath, utf8ToRaw } from '@holotype/model';

/** Whoever asked for a run. */
export interface Person {
  readonly uid: number;
  readonly gid: number;
  readonly environment: Readonly<Record<string, string>>;
}
/** What names a person and a machine, and says nothing of an environment. */
export interface Identity extends Person {
  /** Empty where no account has this uid. */
  readonly login: string;
  /** The comment of the account up to its first comma. */
  readonly fullName: string;
  /** Of the account; what HOME says is the caller's own choice. */
  readonly home: RawPath | undefined;
  /** With and without a domain, and the domains that names are completed with. */
  readonly hosts: readonly string[];
  readonly domains: readonly string[];
}

const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter((word) => word !== '');

/** Reads the account, the host's name and the domains of its resolver. */
export const findIdentity = (files: HostFiles, person: Person): Identity => {
  const { uid, environment } = person;
  const lines = (files.text('/etc/passwd') ?? '').split('\n').map((line) => line.split(':'));
  const account = lines.find(([, , id]) => id === String(uid));
  const home = account?.[5];
  const names = [...words(files.text('/proc/sys/kernel/hostname')), ...words(files.text('/etc/hostname'))];
  const searched = (files.text('/etc/resolv.conf') ?? '')
    .split('\n')
    .flatMap((line) => (/^(?:search|domain)\s/.test(line) ? words(line).slice(1) : []));
  const own = names.flatMap((name) => (name.includes('.') ? [name.slice(name.indexOf('.') + 1)] : []));
  return {
    ...person,
    login: account?.[0] ?? environment['LOGNAME'] ?? environment['USER'] ?? '',
    fullName: (account?.[4] ?? '').split(',', 1)[0] ?? '',
    home: home === undefined || !/^\/[^/]/.test(home) ? undefined : utf8ToRaw(home),
    hosts: [...new Set(names.flatMap((name) => [name, name.split('.', 1)[0] ?? name]))],
    domains: [...new Set([...own, ...searched])],
  };
};

/** Accounts of people: Debian gives them ids from 1000 on; 60000 to 65535 are the system's again. */
export const isPerson = (id: number): boolean => id >= 1000 && (id < 60_000 || id > 65_535);
