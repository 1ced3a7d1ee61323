import { mountsFunction, type TextFile } from '@holotype/ecosystems';

/** `/ch` and `/.git` are ch-image's; the rest of the second line is Apptainer's. */
const shared = String.raw`set -euf
export LC_ALL=C
${mountsFunction}own="/dev /proc /sys /.holotype $(mounted) /ch /.git
/.singularity.d /.post.script /.exec /.run /.shell /.test /environment /singularity"
# Every path but what lies in those directories: a letter for the type and the path, ended by NUL.
found() {
  skip=
  for path in $own; do skip="$skip -path $path -prune -printf %y%p\0 -o"; done
  find / -xdev $skip -printf '%y%p\0'
}
`;

export const pruneScript: TextFile = {
  kind: 'text',
  path: 'scripts/prune',
  what: 'removes what was not on the captured machine',
  text: String.raw`#!/bin/sh
# Removes every path that is not in the list $1: each of its lines, ended by NUL, is a letter for the type and the path.
${shared}{
  cat "$1"
  for type in d f l; do printf "$type%s\0" $own; done
  printf '%s\0' d/run d/tmp f/.dockerenv l/etc/mtab
} | sort -z > /.holotype/expected
found | sort -z | comm -z -23 - /.holotype/expected | cut -z -c 2- | sort -z -r | xargs -0 -r rm -rf --
rm /.holotype/expected
`,
};

export const checkScript: TextFile = {
  kind: 'text',
  path: 'scripts/check',
  what: 'compares what was built with what was captured',
  text: String.raw`#!/bin/sh
# Compares every file with the hashes in $2, and looks for every path of the list $1. Then the recipe's own files go.
${shared}# As a regular expression, so that what lies in those directories is not asked for.
elsewhere="($(echo $own | sed 's/[^A-Za-z0-9/_ -]/./g; s/  */|/g'))"
grep -v -E "^.?[0-9a-f]{64}  $elsewhere(/|$)" "$2" | sha256sum --check --strict --quiet
found | sort -z > /.holotype/found
grep -z -v -E "^.$elsewhere(/|$)" "$1" | sort -z | comm -z -23 - /.holotype/found > /.holotype/missing
if [ -s /.holotype/missing ]; then
  echo 'These are missing, or of another type:' >&2
  tr '\0' '\n' < /.holotype/missing | head -n 20 >&2
  exit 1
fi
rm -rf /.holotype
`,
};
