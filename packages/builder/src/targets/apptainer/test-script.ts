import { rawToUtf8 } from '@holotype/model';
import type { StartStep } from '@holotype/ecosystems';
import type { Line } from './line.ts';

const needWritable = ` 2> /dev/null && [ -w . ] || {
  echo 'Nothing was run: nothing can be written here. apptainer run-help says how it can.' >&2
  # While it is built the root is read-only, which is no reason to give up.
  case \${APPTAINER_CONTAINER-} in */rootfs) exit 0 ;; esac
  exit 2
}`;

const hashOf = `hash_of() {
  [ -e "$1" ] || [ -L "$1" ] || return
  if [ -L "$1" ]; then readlink -n -- "$1"; else cat -- "$1"; fi | sha256sum | cut -d ' ' -f 1
}`;
const same = `same() {
  if [ "$(hash_of "$2")" = "$1" ]; then printf 'same bytes   %s\\n' "\${3:-$2}"; return; fi
  printf 'other bytes  %s\\n' "\${3:-$2}"
  result=1
}`;
const mayDiffer = `may_differ() {
  if [ "$(hash_of "$2")" = "$1" ]; then printf 'same bytes   %s\\n' "\${4:-$2}"; return; fi
  printf 'other bytes  %s; holotype replay compares it by %s\\n' "\${4:-$2}" "$3"
}`;

const text = (line: string): Line => ({ kind: 'text', text: line });

/** Without results, or with an input that is not in the image, there is nothing to test. */
export const hasTest = ({ argv, outputs, hasInput }: StartStep): boolean =>
  argv !== undefined && outputs.length > 0 && !hasInput;

/** Runs the run again and compares hashes: without holotype nothing else can be judged, so the rest is only told. */
export const testLines = (
  { outputs, exitCode }: StartStep,
  argv: readonly string[],
  directory: string,
): Line[] => {
  const keeps = outputs.some(({ type }) => type === 'stdout');
  const compared = outputs.map(({ type, path, sha256, policy, exact }): Line => {
    const [head, more] = [`${exact ? 'same' : 'may_differ'} ${sha256} `, exact ? [] : [policy]];
    return type === 'stdout'
      ? { kind: 'words', before: `${head}"$printed" `, words: more, after: ' stdout', what: 'a policy' }
      : { kind: 'words', before: head, words: [rawToUtf8(path), ...more], after: '', what: 'an output' };
  });
  return [
    { kind: 'comment', text: 'The run, and whether its results have the same bytes.' },
    text(hashOf),
    ...(outputs.some(({ exact }) => exact) ? [text(same)] : []),
    ...(outputs.every(({ exact }) => exact) ? [] : [text(mayDiffer)]),
    { kind: 'words', before: 'cd ', words: [directory], after: needWritable, what: 'the working directory' },
    ...(keeps ? [text('printed=$(mktemp) || exit')] : []),
    {
      kind: 'words',
      before: '',
      words: argv,
      after: ` < /dev/null${keeps ? ' > "$printed"' : ''}`,
      what: 'the command',
    },
    text('ended=$? result=0'),
    ...(exitCode === undefined
      ? []
      : [
          text(
            `[ "$ended" = ${String(exitCode)} ] || { echo "exit code $ended, not ${String(exitCode)}"; result=1; }`,
          ),
        ]),
    ...compared,
    text('exit "$result"'),
  ];
};
