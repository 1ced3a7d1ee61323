import fc from 'fast-check';
import { expect, test } from 'vitest';
import { substituteFor } from './substitute.ts';

const lock = (text: string, path = '/etc/shadow') => substituteFor(path)?.content(text);

test('passwords are locked, and no hash is left', () => {
  const shadow = [
    'root:$6$salt$hash:19000:0:99999:7:::',
    'daemon:*:19000:0:99999:7:::',
    'open::19000:0:99999:7:::',
    'locked:!$y$j9T$hash:19000:0:99999:7:::',
    'new:!:19000::::::',
    'old:abJnggxhB/yWI:19000:0:99999:7:::',
    '',
  ].join('\n');
  expect(lock(shadow)).toBe(
    [
      'root:!:19000:0:99999:7:::',
      'daemon:*:19000:0:99999:7:::',
      'open:*:19000:0:99999:7:::',
      'locked:!:19000:0:99999:7:::',
      'new:!:19000::::::',
      'old:!:19000:0:99999:7:::',
      '',
    ].join('\n'),
  );
  expect(lock('staff:$6$hash:root:a,b\n', '/etc/gshadow')).toBe('staff:!:root:a,b\n');
});

test('whatever the second field holds goes; names and all other fields stay', () => {
  const field = fc.stringMatching(/^[^:\n]*$/);
  const row = fc.tuple(field, field, fc.array(field, { maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const text = rows.map(([name, password, rest]) => [name, password, ...rest].join(':')).join('\n');
      const after = (lock(text) ?? '').split('\n').map((line) => line.split(':'));
      if (rows.length === 0) return;
      expect(after.map(([name, , ...rest]) => [name, rest])).toEqual(
        rows.map(([name, , rest]) => [name, rest]),
      );
      expect(after.every(([, password = '']) => /^[*!]$/.test(password))).toBe(true);
    }),
  );
});

test('backups and machine ids are replaced, other files are not', () => {
  for (const path of ['/etc/shadow', '/etc/shadow-', '/etc/gshadow', '/etc/gshadow-', '/etc/shadow.org'])
    expect(substituteFor(path)?.reason.code, path).toBe('passwords-locked');
  for (const path of ['/etc/machine-id', '/var/lib/dbus/machine-id'])
    expect(substituteFor(path)?.content('0123'), path).toBe('');
  for (const path of ['/etc/passwd', '/srv/etc/shadow', '/etc/shadow/a', '/etc/machine-id-2'])
    expect(substituteFor(path), path).toBeUndefined();
});
