// Loaded before the command (`node --import`): from then on Node says that this is the system of HOLOTYPE_PRETEND, which lacks what Linux has.
import programs from 'node:child_process';
import fs from 'node:fs';
import Module, { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const system = process.env['HOLOTYPE_PRETEND'];
const isWindows = system === 'win32';
const define = (target: object, name: string, value: unknown) => {
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
};

define(process, 'platform', system);
define(process, 'arch', isWindows ? 'x64' : 'arm64');
// Windows has C:/ and \, and the tests give it a directory of that name to work in.
const windows = (path: string) => `C:${path.replaceAll('/', '\\')}`;
const place = process.env['HOLOTYPE_PRETEND_PLACE'] ?? '';
if (isWindows) {
  for (const name of ['getuid', 'geteuid', 'getgid', 'getegid', 'getgroups', 'setuid', 'setgid'])
    define(process, name, undefined);
  const cwd = process.cwd.bind(process);
  // Node finds its modules by what it has here.
  define(process, 'cwd', () =>
    /^Error\n.*\n +at .*node:/.test(new Error().stack ?? '') ? cwd() : windows(`${place}/work`),
  );
} else for (const name of ['getuid', 'geteuid', 'getgid', 'getegid']) define(process, name, () => 501);
define(os, 'platform', () => system);
define(os, 'tmpdir', () => (isWindows ? windows(`${place}/tmp`) : `${place}/tmp`));
define(os, 'homedir', () => (isWindows ? windows(`${place}/home`) : `${place}/home`));

type Call = (path: unknown, ...rest: readonly unknown[]) => unknown;
/** What a Linux has and others do not, its programs among it. */
const ofLinux = /^\/(proc|sys|dev|usr|s?bin|etc|run|var)(\/|$)/;
/** O_PATH, which only Linux has. */
const pathOnly = 0o10000000;
/** Node and the command read their modules by the paths that these have here. */
const ofModules = /\/(node_modules|apps|packages)\//;

const refused = (code: string, what: string) =>
  Object.assign(new Error(`${code}: as on ${String(system)}, '${what}'`), { code, errno: -2, path: what });

const refuse = (path: unknown, flags: unknown): void => {
  const text =
    typeof path === 'string' ? path : path instanceof Uint8Array ? Buffer.from(path).toString('latin1') : '';
  if (typeof flags === 'number' && (flags & pathOnly) !== 0) throw refused('EINVAL', text);
  if (ofModules.test(text)) return;
  if (isWindows ? text.startsWith('/') : ofLinux.test(text) && !text.startsWith(place))
    throw refused('ENOENT', text);
};

const named = fs as unknown as Record<string, unknown>;
for (const name of Object.keys(fs)) {
  const call = named[name];
  if (!/Sync$|^createReadStream$|^open$/.test(name) || typeof call !== 'function') continue;
  define(
    fs,
    name,
    Object.assign((path: unknown, ...rest: readonly unknown[]) => {
      try {
        refuse(path, name === 'openSync' ? rest[0] : undefined);
      } catch (error) {
        if ((rest[0] as { throwIfNoEntry?: boolean } | undefined)?.throwIfNoEntry === false) return undefined;
        throw error;
      }
      const given = (call as Call)(path, ...rest);
      const isGiven = isWindows && name === 'realpathSync' && !ofModules.test(String(given));
      return isGiven ? windows(String(given)) : given;
    }, call),
  );
}

// An engine may be there all the same.
const hasPrograms = process.env['HOLOTYPE_PRETEND_PROGRAMS'] === 'there';
for (const name of hasPrograms ? [] : ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork'])
  define(programs, name, () => {
    throw refused('ENOENT', name);
  });

const loader = Module as unknown as { _load: (request: string, ...rest: readonly unknown[]) => unknown };
const load = loader._load.bind(Module);
loader._load = (request, ...rest) => {
  if (request === 'koffi' || request.startsWith('@koromix/koffi'))
    throw new Error(`no koffi for ${String(system)}`);
  return load(request, ...rest);
};
syncBuiltinESMExports();
