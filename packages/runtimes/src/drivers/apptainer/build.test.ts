import { expect, test } from 'vitest';
import { readTrial } from './build.ts';

const missing =
  'FATAL:   stat /bin/sh: no such file or directory\nFATAL:   While performing build: exit status 255\n';

test.each([
  ['range', '         0      65533          1\n         1     100000      65536\n'],
  ['range', '         0          0 4294967295\n'],
  ['one', '         0      65534          1\n'],
  ['one', ''],
] as const)('a shell that is missing is all that was missing: %s', (mapping, map) => {
  expect(readTrial(`+ cat /proc/self/uid_map\n${map}`, `INFO:    Starting build...\n${missing}`)).toEqual({
    mapping,
  });
});

test.each([
  [
    'FATAL:   Building from a definition file unprivileged requires user namespaces\n',
    /^Building from .* namespaces$/,
  ],
  ['unknown flag: --ignore-fakeroot-command\n', /unknown flag/],
])('whatever else stopped it is the reason', (stderr, why) => {
  expect(readTrial('         0      65534          1\n', stderr).why).toMatch(why);
});
