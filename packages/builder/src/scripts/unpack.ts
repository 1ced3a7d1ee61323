import { mountsFunction, type TextFile } from '@holotype/ecosystems';

export const unpackScript: TextFile = {
  kind: 'text',
  path: 'scripts/unpack',
  what: 'lays an archive over the root',
  text: String.raw`#!/bin/sh
# Unpacks the archive $1 over the root; what is there already is replaced, and directories get the metadata that the archive states.
set -euf
export LC_ALL=C
${mountsFunction}archive=$1
set --
for path in /dev /proc /sys $(mounted); do set -- "$@" "--exclude=\${path#/}"; done
tar --extract --file "$archive" --directory / --preserve-permissions --numeric-owner --same-owner \
  --xattrs --xattrs-include='*' --anchored "$@"
rm -f "$archive"
`.replace('\\$', '$'),
};
