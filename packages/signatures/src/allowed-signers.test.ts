import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAllowedSigners, readSshTime, whoVouches } from './allowed-signers.ts';
import { SignatureError } from './errors.ts';
import { fixtureAt } from './fixtures.test.support.ts';
import { readArmored } from './ssh-signature.ts';

const fixture = (name: string) => readFileSync(fixtureAt(name));
const publicKey = (name: string) => fixture(`${name}.pub`).toString('utf8').trim();

const key = publicKey('ed25519');
const other = publicKey('rsa');
const signer = readArmored(fixture('ed25519.sig')).key;
const read = (...lines: readonly string[]) => readAllowedSigners(Buffer.from(lines.join('\n')), 'signers');
const at = Date.UTC(2026, 5, 1);
const ask = (lines: readonly string[], identity?: string) =>
  whoVouches(read(...lines), signer, { namespace: 'holotype', at, identity });

test('a key is known by the lines that have it', () => {
  expect(ask([`alice@example.org ${key}`])).toEqual({ state: 'vouched', principals: ['alice@example.org'] });
  expect(
    ask([`bob ${other}`, '', '# alice', `alice,a@b.example ${key} laptop, "2019`, `carol ${key}`]),
  ).toEqual({
    state: 'vouched',
    principals: ['alice,a@b.example', 'carol'],
  });
  expect(ask([`bob ${other}`])).toEqual({ state: 'unknown' });
  expect(ask([])).toEqual({ state: 'unknown' });
});

test.each([
  ['namespaces="git,holotype"', 'vouched'],
  ['namespaces="holo*"', 'vouched'],
  ['namespaces="*,!holotype"', 'namespace'],
  ['namespaces="git,file"', 'namespace'],
  ['valid-after="20260101Z"', 'vouched'],
  ['valid-after="20260601000001Z"', 'too-early'],
  ['valid-before="20260531235959Z"', 'expired'],
  ['valid-before="202606020000Z",namespaces="holotype"', 'vouched'],
  ['NAMESPACES="holotype",Valid-Before=20270101', 'vouched'],
])('%s: %s', (options, expected) => {
  const found = ask([`alice ${options} ${key}`]);
  expect(found.state === 'not-allowed' ? found.why : found.state).toBe(expected);
});

test('who it must be is compared with the patterns of the line', () => {
  const line = `*@example.org,!eve@example.org ${key}`;
  expect(ask([line], 'alice@example.org').state).toBe('vouched');
  for (const name of ['eve@example.org', 'alice@example.net', ''])
    expect(ask([line], name)).toMatchObject({ state: 'not-allowed', why: 'identity' });
});

test.each([
  [`alice cert-authority ${key}`, 'signers, line 2: certificate authorities are not supported'],
  [`alice no-touch ${key}`, 'signers, line 2: unknown option no-touch'],
  [`alice namespaces="a",namespaces="b" ${key}`, 'signers, line 2: namespaces stands there twice'],
  [`alice namespaces= ${key}`, 'signers, line 2: namespaces has no value'],
  [`alice valid-before="20261301" ${key}`, 'signers, line 2: valid-before is not a time: 20261301'],
  [`alice valid-before="20260231Z" ${key}`, 'signers, line 2: valid-before is not a time: 20260231Z'],
  [key, 'signers, line 2: nobody is named before the key'],
  ['alice ssh-ed25519', 'signers, line 2: there is no public key'],
  [`alice ${key.replace('ssh-ed25519', 'ssh-rsa')}`, 'signers, line 2: there is no public key'],
  [`alice "namespaces=x ${key}`, 'signers, line 2: a quotation mark is not closed'],
])('%s is refused', (line, message) => {
  expect(() => read('# signers', line)).toThrow(message);
});

test('times are as ssh-keygen reads them', () => {
  expect(readSshTime('20260102Z')).toBe(Date.UTC(2026, 0, 2));
  expect(readSshTime('202601020304Z')).toBe(Date.UTC(2026, 0, 2, 3, 4));
  expect(readSshTime('20260102030405')).toBe(new Date(2026, 0, 2, 3, 4, 5).getTime());
  for (const text of ['2026', '20260100', '2026010224', '202601022400Z', 'x20260102', '20260102ZZ'])
    expect(readSshTime(text)).toBeUndefined();
});

test('any text is read or refused by its line, and never a bug', () => {
  const piece = fc.constantFrom(
    'alice',
    ' ',
    '\n',
    '"',
    ',',
    '=',
    'namespaces',
    'valid-after',
    '!',
    '*',
    '#',
    key,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
      try {
        whoVouches(read(pieces.join('')), signer, { namespace: 'holotype', at, identity: 'alice' });
      } catch (error) {
        expect(error).toBeInstanceOf(SignatureError);
      }
    }),
  );
});

test('a pattern of many stars takes no time', () => {
  const started = performance.now();
  expect(ask([`${'*a'.repeat(5000)} ${key}`], 'a'.repeat(4999)).state).toBe('not-allowed');
  expect(performance.now() - started).toBeLessThan(1000);
});
