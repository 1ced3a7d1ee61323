import { expect, test } from 'vitest';
import { findNames, namesToFind } from './find-names.ts';
import type { Identity } from './identity.ts';

const identity: Identity = {
  uid: 1000,
  gid: 1000,
  environment: {},
  login: 'alice',
  fullName: 'Alice Liddell',
  home: '/home/alice',
  hosts: ['wonder.lab.example', 'wonder'],
  domains: ['lab.example', 'lan'],
};
const find = (text: string, one = identity) => findNames(Buffer.from(text), namesToFind(one))?.what;

test('names are found as words, in text and in programs', () => {
  expect(find('#!/home/alice/venv/bin/python')).toBe('home');
  expect(find('\0\x01alice\0')).toBe('login name');
  expect(find('% by Alice Liddell, 2026')).toBe('full name');
  expect(find('on wonder at noon')).toBe('host name');
  expect(find('https://files.lab.example/a')).toBe('domain');
  expect(find('malice, alice_in, wonderful, lan')).toBeUndefined();
});

test('a short login name is a word of every language: only its home tells', () => {
  const short = { ...identity, login: 'al', home: '/home/al' };
  expect(find('et al', short)).toBeUndefined();
  expect(find('/home/al/x', short)).toBe('home');
  expect(find('/home/alice/x', short)).toBeUndefined();
});

test('root and what every machine is called tell nothing', () => {
  const everybody = {
    ...identity,
    login: 'root',
    fullName: 'root',
    home: '/root',
    hosts: ['localhost'],
    domains: [],
  };
  expect(namesToFind(everybody)).toEqual([]);
});
