import { expect, test } from 'vitest';
import { contactsOf } from './contact.ts';

const address = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const contact = (call: 'connect' | 'bind' | 'send', hex: string, path = '') => ({
  kind: 'contact' as const,
  call,
  address: address(hex),
  path,
});

test('addresses are told as people write them', () => {
  const found = contactsOf([
    contact('connect', '0200 0050 c0000201 0000000000000000'),
    contact('connect', '0a00 01bb 00000000 20010db8000000000000000000000001 00000000'),
    contact('send', '0a00 0035 00000000 00000000000000000000ffff7f000001 00000000'),
    contact('connect', '0100 2f72756e2f78', '/run/x'),
    contact('connect', '0100 00 2f746d702f646275732d31'),
    contact('connect', '1000 00000000 0000 0000'),
  ]);
  expect(found).toEqual([
    { call: 'connect', within: false, family: 'inet', address: '192.0.2.1', port: 80, loopback: false },
    { call: 'connect', within: false, family: 'inet6', address: '2001:db8::1', port: 443, loopback: false },
    { call: 'connect', within: false, family: 'unix', path: '/run/x' },
    { call: 'connect', within: false, family: 'unix', path: '@/tmp/dbus-1' },
    { call: 'send', within: false, family: 'inet', address: '127.0.0.1', port: 53, loopback: true },
  ]);
});

test('what the run bound itself is no contact with others', () => {
  const found = contactsOf([
    contact('bind', '0200 0000 7f000001 0000000000000000'),
    contact('connect', '0200 9c40 7f000001 0000000000000000'),
    contact('connect', '0200 1538 7f000001 0000000000000000'),
    contact('bind', '0100 2f746d702f73', '/tmp/s'),
    contact('connect', '0100 2f746d702f73', '/tmp/s'),
  ]);
  expect(found.filter(({ call, within }) => call === 'connect' && !within)).toMatchObject([{ port: 5432 }]);
});
