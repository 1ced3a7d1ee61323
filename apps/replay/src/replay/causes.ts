import { type Manifest, type RawPath, rawToText, type Replay, toScope, utf8ToRaw } from '@holotype/model';

const limit = 20;
const absolute = /(?<![\w.:/])\/(?:[\w.+@-]+\/)*[\w.+@-]+/g;

/** Paths that the run complained of and that the capsule does not hold: likely reasons for what differs. */
export const missingPaths = (
  stderr: string,
  manifest: Manifest,
  exists: (path: RawPath) => boolean,
): NonNullable<Replay['causes']> => {
  const scope = toScope(manifest.scope.rules);
  const found = new Map<string, string>();
  for (const line of stderr.split('\n')) {
    if (!/no such file|not found|cannot (open|find|access)|does not exist|can't open/i.test(line)) continue;
    for (const [text] of line.matchAll(absolute)) {
      const path = utf8ToRaw(text);
      if (found.size >= limit || exists(path) || scope.holds(path, false)) continue;
      found.set(text, scope.ruleFor(path).reason);
    }
  }
  return [...found].map(([path, reason]) => ({
    kind: 'missing',
    what: rawToText(utf8ToRaw(path)).slice(0, 1024),
    detail: `the run asked for it; it is not in the capsule: ${reason}`.slice(0, 1024),
  }));
};
