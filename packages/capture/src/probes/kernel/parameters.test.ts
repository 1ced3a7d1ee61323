import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseParameters } from './parameters.ts';

const valuesOf = (text: string) => parseParameters(text).parameters;

test('words, values, quoted spaces; what follows -- is for init and only counted', () => {
  expect(parseParameters('ro root=/dev/vda dyndbg="file a.c +p" "x=1 2" -- --token abc\n')).toEqual({
    parameters: [
      { name: 'ro' },
      { name: 'root', value: '/dev/vda' },
      { name: 'dyndbg', value: 'file a.c +p' },
      { name: 'x', value: '1 2' },
    ],
    cut: [],
    forInit: 2,
  });
});

test('one identity has one pseudonym, and every identity has one', () => {
  const uuid = '6f1c2d3e-aaaa-4bbb-8ccc-0123456789ab';
  expect(
    valuesOf(
      `root=UUID=${uuid} resume=UUID=${uuid.toUpperCase()} rd.luks.uuid=luks-11111111-2222-4333-8444-555555555555`,
    ),
  ).toEqual([
    { name: 'root', value: 'UUID=uuid-1' },
    { name: 'resume', value: 'UUID=uuid-1' },
    { name: 'rd.luks.uuid', value: 'luks-uuid-2' },
  ]);
  expect(
    valuesOf(
      'root=PARTUUID=1234abcd-01 a=02:00:5e:00:53:01 systemd.machine_id=0123456789abcdef0123456789abcdef',
    ),
  ).toEqual([
    { name: 'root', value: 'PARTUUID=uuid-1' },
    { name: 'a', value: 'mac-1' },
    { name: 'systemd.machine_id', value: 'id-1' },
  ]);
  expect(valuesOf('resume=/dev/disk/by-id/nvme-Maker_SSD_S4EWNX0R12345-part2')).toEqual([
    { name: 'resume', value: '/dev/disk/by-id/id-1' },
  ]);
  expect(valuesOf('debug=192.0.2.7:2024,[2001:db8::1]:80')).toEqual([
    { name: 'debug', value: 'ip-1:2024,ip-2:80' },
  ]);
});

test('values that may be secret or name a network are cut, and named', () => {
  const { parameters, cut } = parseParameters(
    'rd.luks.key=/k api_token=t0ps3cret ip=192.0.2.1::::lab-1 url=https://me:pw@mirror.example/x systemd.hostname=lab username=ada netroot=iscsi:u:p@h',
  );
  expect(parameters.every(({ value }) => value === undefined)).toBe(true);
  expect(cut).toEqual(['rd.luks.key', 'api_token', 'ip', 'url', 'systemd.hostname', 'username', 'netroot']);
});

test('a key map and an address range are neither', () => {
  expect(valuesOf('vconsole.keymap=de crashkernel=1G-2G:128M@16M memmap=64M$16G')).toEqual([
    { name: 'vconsole.keymap', value: 'de' },
    { name: 'crashkernel', value: '1G-2G:128M@16M' },
    { name: 'memmap', value: '64M$16G' },
  ]);
});

test('any values, quoted where they hold spaces, come back as they were', () => {
  const word = fc.stringMatching(/^[q-z]{1,8}$/);
  const value = fc.stringMatching(/^[g-z][g-z ]{0,12}$/);
  fc.assert(
    fc.property(fc.array(fc.record({ name: word, value })), (rows) => {
      const line = rows.map((row) => `${row.name}="${row.value}"`).join(' ');
      expect(parseParameters(line).parameters).toEqual(rows);
    }),
  );
});

test('no input makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => parseParameters(text).forInit >= 0));
});
