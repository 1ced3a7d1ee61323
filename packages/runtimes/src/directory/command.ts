import { type FileStat, unlessRefused } from '@holotype/host';
import { joinRaw, type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import type { Inside } from './inside.ts';

export type Resolved =
  | { readonly kind: 'found'; readonly path: RawPath }
  /** `exitCode` is what env(1) and shells give: 127 not found, 126 found but not executable. */
  | { readonly kind: 'not-found'; readonly exitCode: 126 | 127; readonly message: string };

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const absolute = (path: RawPath, workingDirectory: RawPath) =>
  path.startsWith('/') ? path : joinRaw(workingDirectory, path);

/** A directory of PATH that this user may not enter holds no command for it. */
const look = (inside: Inside, path: RawPath): Pick<FileStat, 'type' | 'mode'> | undefined =>
  unlessRefused(() => inside.stat(path));

/**
 * The file that `name` starts inside the root: a path as it is, anything else through the captured PATH. Symlinks are followed
 * inside the root only.
 */
export const resolveCommand = (
  inside: Inside,
  name: string,
  environment: Readonly<Record<string, string>>,
  workingDirectory: RawPath,
): Resolved => {
  const raw = utf8ToRaw(name);
  const searched = utf8ToRaw(environment['PATH'] ?? defaultPath);
  const candidates = raw.includes('/')
    ? [absolute(raw, workingDirectory)]
    : searched.split(':').map((directory) => joinRaw(absolute(directory || '.', workingDirectory), raw));
  let unusable: RawPath | undefined;
  for (const path of raw === '' ? [] : candidates) {
    const stat = look(inside, path);
    if (!stat) continue;
    if (stat.type === 'file' && (stat.mode & 0o111) !== 0) return { kind: 'found', path };
    unusable ??= path;
  }
  if (unusable !== undefined)
    return {
      kind: 'not-found',
      exitCode: 126,
      message: `${rawToText(unusable)} in the root is not an executable file`,
    };
  const where = raw.includes('/') ? 'in the root' : `on the captured PATH (${rawToText(searched)})`;
  return { kind: 'not-found', exitCode: 127, message: `There is no ${name} ${where}` };
};
