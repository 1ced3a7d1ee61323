import type { Reason } from './generated/manifest.ts';
import { toWord } from './word.ts';

export type ReasonCode = Reason['code'];

/** What people read: the only place that has it. Programs compare codes; a sentence may be changed here without changing what anything does. */
const texts: Readonly<Record<ReasonCode, string | ((of: string) => string)>> = {
  // Held.
  project: 'project',
  package: (name) => `package ${name}`,
  'npm-package': (name) => `npm package ${name}`,
  distribution: (name) => `distribution ${name}`,
  unit: (name) => name,
  database: (name) => name,
  'every-root': 'every root needs it',
  certificates: 'certificates',
  fonts: 'fonts',
  'root-link': 'a link at the root',
  system: 'system',
  'reached-by': (what) => `reached by ${what}`,
  touched: 'touched by the run',
  'asked-by-run': 'asked for by the run',
  listed: 'listed by the run',
  'package-directory': 'directory of a package',
  'too-many-touched': 'too many files touched to name each',
  'asked-for': 'asked for',
  // Not held.
  outside: 'outside',
  'not-reached': 'not reached by the run',
  'not-of-packages': 'not of these packages',
  'not-of-unit': (name) => `not of ${name}`,
  unused: 'of a distribution that the run did not use',
  'only-directory': 'only the directory is held',
  'listing-too-large': 'too much to be held for a listing',
  'not-there-then': 'was not there when the run asked for it',
  'made-by-run': 'made by the run',
  'made-again': (by) => `made again by ${by}`,
  'ignored-by-git': 'ignored by git and not read',
  'repository-data': "the repository's own data",
  'made-by-holotype': 'made by Holotype',
  'own-files': "Holotype's own files",
  'asked-to-leave-out': 'asked to leave out',
  'left-out-by-user': 'left out by the user',
  'data-slot': (slot) => `data slot ${slot}`,
  secret: 'looks like a secret',
  'private-key': 'a private key',
  credential: 'a credential file',
  'command-history': 'a history of commands',
  'private-keys': 'holds private keys',
  'password-hashes': 'old password hashes',
  'left-out-place': (what) => what,
  home: 'home directories',
  'unknown-top-level': 'unknown top-level directory',
  'rest-of-mount': (path) => `not looked at: the rest of ${path}`,
  'other-file-system': 'other file system',
  socket: 'socket',
  denied: 'denied',
  unreadable: 'unreadable',
  changing: 'changing',
  gone: 'vanished during the capture',
  'other-name': 'another name of a file that was left out',
  // Of an account of paths.
  'as-shipped': 'as shipped',
  'listed-by-package': 'listed by a package',
  'differs-from-package': 'differs from its package',
  'no-checksum': 'its package ships no checksum',
  'no-package': 'in no package',
  'not-read': 'not read',
  'not-a-file': 'directories, links and nodes',
  generated: (what) => what,
  // Held with another content.
  'database-cut': (name) => `${name}: cut to the packages that are here`,
  'accounts-cut': 'accounts: only the system, the run and whom it used have one',
  'network-cut': 'names of this machine and its network',
  'passwords-locked': 'passwords locked',
  'machine-id-emptied': 'machine id emptied',
  // Of variables.
  'ssh-login': 'of the login by ssh',
  'desktop-session': 'of the desktop session',
  'terminal-program': 'of the terminal program',
  editor: 'of the editor or notebook server',
  login: 'of the login',
  'service-manager': 'of the service manager',
  npm: 'of npm, which started the command',
  'names-machine': 'names this machine',
  'names-network': 'names this network',
  'own-variable': "Holotype's own",
  'secret-value': 'its value looks like a secret',
  'names-you': 'names you',
  'too-long': 'too long',
  'without-login': 'recorded without a user name or password in it',
  // Of an older document.
  other: (said) => said,
};

/** For people. */
export const reasonText = ({ code, of = '' }: Reason): string => {
  const text = texts[code];
  return typeof text === 'string' ? text : text(of);
};

/** `of`: what the code speaks of, cut to what a document holds. */
export const because = (code: ReasonCode, of?: string): Reason => ({
  code,
  ...(of !== undefined && { of: toWord(of) }),
});

/** The same for the same reason: a key, and an order. */
export const reasonKey = ({ code, of = '' }: Reason): string => `${code}\0${of}`;

export const isSameReason = (a: Reason, b: Reason): boolean =>
  a === b || (a.code === b.code && a.of === b.of);

/** Codes by which a path may never enter a capture. */
export type NeverCode = Extract<
  ReasonCode,
  'private-key' | 'credential' | 'command-history' | 'private-keys' | 'password-hashes'
>;

/** Whether programs are expected to put something into a directory that is left out for this reason. */
export const isFilledAnew = ({ code }: Reason): boolean => code === 'made-again' || code === 'unused';
