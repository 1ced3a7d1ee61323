import { isWindows, searchPath } from '@holotype/host';
import type { Surroundings } from './driver.ts';

/** Where a user's settings, storage and temporary files are; nothing of what the user works on. */
const usual =
  /^(HOME|USER|LOGNAME|TMPDIR|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|USERPROFILE|(LOCAL)?APPDATA|TEMP|SYSTEMROOT)$/;

/** The variables that an engine's program gets: the usual ones, those that match `own`, and the caller's PATH behind the system's. */
export const clientEnvironment = (
  caller: Surroundings['caller'],
  own?: RegExp,
): Readonly<Record<string, string>> => {
  const kept = Object.entries(caller).flatMap(([name, value]) =>
    value !== undefined && (usual.test(name) || own?.test(name)) ? [[name, value] as const] : [],
  );
  const path = caller['PATH'];
  const places = isWindows ? (path ?? '') : path === undefined ? searchPath : `${searchPath}:${path}`;
  return { ...Object.fromEntries(kept), PATH: places };
};
