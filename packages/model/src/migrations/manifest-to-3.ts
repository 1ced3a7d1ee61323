import { isJsonObject, type JsonObject } from '../json/members.ts';
import type { Json } from '../json/read.ts';
import { because, type ReasonCode } from '../reasons.ts';
import { mapItems, type Migration } from './migration.ts';

/** What stood there until 2-0-6, in the words of then: frozen, whatever people are told today. */
const sentences: Readonly<Record<string, ReasonCode>> = {
  project: 'project',
  'every root needs it': 'every-root',
  certificates: 'certificates',
  fonts: 'fonts',
  'a link at the root': 'root-link',
  system: 'system',
  'touched by the run': 'touched',
  'asked for by the run': 'asked-by-run',
  'listed by the run': 'listed',
  'directory of a package': 'package-directory',
  'too many files touched to name each': 'too-many-touched',
  'asked for': 'asked-for',
  outside: 'outside',
  'not reached by the run': 'not-reached',
  'not of these packages': 'not-of-packages',
  'of a distribution that the run did not use': 'unused',
  'only the directory is held': 'only-directory',
  'too much to be held for a listing': 'listing-too-large',
  'was not there when the run asked for it': 'not-there-then',
  'made by the run': 'made-by-run',
  'ignored by git and not read': 'ignored-by-git',
  "the repository's own data": 'repository-data',
  'made by Holotype': 'made-by-holotype',
  "Holotype's own files": 'own-files',
  'asked to leave out': 'asked-to-leave-out',
  'left out by the user': 'left-out-by-user',
  'looks like a secret': 'secret',
  'a private key': 'private-key',
  'a credential file': 'credential',
  'a history of commands': 'command-history',
  'holds private keys': 'private-keys',
  'old password hashes': 'password-hashes',
  'home directories': 'home',
  'unknown top-level directory': 'unknown-top-level',
  'other file system': 'other-file-system',
  socket: 'socket',
  denied: 'denied',
  unreadable: 'unreadable',
  changing: 'changing',
  'vanished during the capture': 'gone',
  'another name of a file that was left out': 'other-name',
  'as shipped': 'as-shipped',
  'listed by a package': 'listed-by-package',
  'differs from its package': 'differs-from-package',
  'its package ships no checksum': 'no-checksum',
  'in no package': 'no-package',
  'not read': 'not-read',
  'directories, links and nodes': 'not-a-file',
  'accounts: only the system, the run and whom it used have one': 'accounts-cut',
  'names of this machine and its network': 'network-cut',
  'passwords locked': 'passwords-locked',
  'machine id emptied': 'machine-id-emptied',
  'of the login by ssh': 'ssh-login',
  'of the desktop session': 'desktop-session',
  'of the terminal program': 'terminal-program',
  'of the editor or notebook server': 'editor',
  'of the login': 'login',
  'of the service manager': 'service-manager',
  'of npm, which started the command': 'npm',
  'names this machine': 'names-machine',
  'names this network': 'names-network',
  "Holotype's own": 'own-variable',
  'its value looks like a secret': 'secret-value',
  'names you': 'names-you',
  'too long': 'too-long',
  'recorded without a user name or password in it': 'without-login',
};
const openings: readonly (readonly [start: string, code: ReasonCode])[] = [
  ['package ', 'package'],
  ['npm package ', 'npm-package'],
  ['distribution ', 'distribution'],
  ['made again by ', 'made-again'],
  ['reached by ', 'reached-by'],
  ['data slot ', 'data-slot'],
  ['not looked at: the rest of ', 'rest-of-mount'],
  ['not of ', 'not-of-unit'],
];
const cut = ': cut to the packages that are here';

const toReason = (said: string, unknown: ReasonCode): Json => {
  const code = Object.hasOwn(sentences, said) ? sentences[said] : undefined;
  if (code !== undefined) return { code };
  if (said.endsWith(cut)) return { ...because('database-cut', said.slice(0, -cut.length)) };
  const opening = openings.find(([start]) => said.startsWith(start));
  return { ...(opening ? because(opening[1], said.slice(opening[0].length)) : because(unknown, said)) };
};

const withReason = (one: Json): Json =>
  isJsonObject(one) && typeof one['reason'] === 'string'
    ? { ...one, reason: toReason(one['reason'], one['class'] === 'generated' ? 'generated' : 'other') }
    : one;

const inList = (object: JsonObject, name: string): JsonObject => {
  const list = mapItems(object[name], withReason);
  return list === undefined ? object : { ...object, [name]: list };
};

/** Manifest 2-0-6 to 3-0-0: a reason was a sentence. */
export const manifestTo3: Migration['migrate'] = (manifest) => {
  const { scope, run } = manifest;
  return {
    ...inList(inList(manifest, 'accounting'), 'substitutions'),
    ...(isJsonObject(scope) && { scope: inList(scope, 'rules') }),
    ...(isJsonObject(run) && { run: inList(inList(run, 'withheld'), 'credentials') }),
  };
};
