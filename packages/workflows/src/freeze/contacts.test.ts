import { expect, test } from 'vitest';
import { nameContacts } from './contacts.ts';

const inet = (address: string, port: number, loopback = false) => ({
  call: 'connect' as const,
  within: false,
  family: 'inet' as const,
  address,
  port,
  loopback,
});

test('other hosts get pseudonyms by first appearance, and only whoever freezes learns what they stand for', () => {
  const { contacts, hosts } = nameContacts([
    inet('192.0.2.7', 443),
    inet('127.0.0.1', 5432, true),
    inet('198.51.100.1', 80),
    inet('192.0.2.7', 80),
    { call: 'connect', within: false, family: 'unix', path: '/run/db.sock' },
    { ...inet('192.0.2.9', 80), within: true },
  ]);
  expect(contacts.map(({ address, port }) => [address, port])).toEqual([
    ['host-2', 443],
    ['127.0.0.1', 5432],
    ['host-3', 80],
    ['host-2', 80],
    ['/run/db.sock', undefined],
  ]);
  expect([...hosts]).toEqual([
    ['host-2', '192.0.2.7'],
    ['host-3', '198.51.100.1'],
  ]);
});
