import {
  type LastLink,
  parentOf,
  type RawPath,
  rawToText,
  type Run,
  type RunContent,
  textToRaw,
  toMtime,
  utf8ToRaw,
} from '@holotype/model';
import { type CapsuleFile, type CapsuleFiles, openRunOrigins } from './capsule-files.ts';
import { FilesError } from './errors.ts';

/** What was typed as it can be meant: as text, or as `ls` prints a name that is no text. */
const readings = (typed: string): readonly string[] => {
  const raw = utf8ToRaw(typed);
  try {
    return typed.includes('%') ? [raw, textToRaw(typed)] : [raw];
  } catch {
    return [raw];
  }
};

/** Where paths that do not begin with a slash start. */
export const baseOfPaths = (run: Run | undefined): RawPath =>
  run === undefined ? '/' : textToRaw(run.workingDirectory);

/** What a path of a capsule names; a relative one starts where the run ran. Throws FilesError `FILES_NOT_FOUND`. */
export const findFile = (
  files: CapsuleFiles,
  run: Run | undefined,
  typed: string,
  last: LastLink,
): CapsuleFile => {
  let missing: RawPath | undefined;
  for (const raw of readings(typed)) {
    const path = raw.startsWith('/') ? raw : `${baseOfPaths(run)}/${raw}`;
    const followed = files.follow(path, last);
    const file = followed.kind === 'there' ? files.at(followed.path) : undefined;
    if (file) return file;
    missing ??= followed.kind === 'there' ? followed.path : followed.at;
  }
  const stream = run && streamOf(run, typed);
  if (stream) return stream;
  const nearest = parentOf(missing ?? '/');
  throw new FilesError('FILES_NOT_FOUND', `The capsule contains no ${typed}`, {
    hint: `holotype ls CAPSULE ${rawToText(nearest)} lists what is there`,
    exit: 'missing',
  });
};

/** What the run printed, or read from its standard input, where no file has that name. */
const streamOf = (run: Run, typed: string): CapsuleFile | undefined => {
  const streams: ReadonlyMap<string, RunContent> = new Map([
    ['stdin', run.stdin],
    ['stdout', run.streams.stdout],
    ['stderr', run.streams.stderr],
  ]);
  const content = streams.get(typed);
  if (!content) return undefined;
  const { uid, gid, began = 0 } = run;
  const common = { uid, gid, user: '', group: '', mode: 0o644, mtime: toMtime(Math.floor(began), 0) };
  const { size, sha256 } = content;
  const entry = { ...common, type: 'file' as const, path: `/${typed}`, size, sha256 };
  return { entry, ...(size > 0 && { origin: openRunOrigins(run)(sha256) }) };
};
