import { isPublished } from '@holotype/ecosystems/published';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { compileRule } from './compile.ts';
import { gitleaksRules } from './generated/gitleaks.ts';
import { ownRules } from './own-rules.ts';
import { scanText } from './scan-text.ts';
import { textForm } from './text-form.ts';

/** Letters and digits that look random, the same for one name. Tokens are put together here, so that this file holds none. */
const random = (name: string, length: number): string =>
  createHash('sha512')
    .update(name)
    .digest('base64')
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, length);
const hexadecimal = (name: string, length: number) =>
  createHash('sha512').update(name).digest('hex').slice(0, length);
const rules = (text: string, path = '/home/u/project/notes.txt') =>
  scanText(path, Buffer.from(text), isPublished(path)).map(({ rule }) => rule);
const { privateKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const password = random('password', 14);

const cases: readonly (readonly [rule: string, text: string])[] = [
  ['github-pat', `token: ghp_${random('gh', 36)}`],
  ['gitlab-pat', `glpat-${random('gl', 20)}`],
  ['pypi-upload-token', `pypi-AgEIcHlwaS5vcmc${random('pypi', 80)}`],
  ['npm-access-token', `npm_${random('npm', 36)}`],
  ['huggingface-access-token', `hf_${random('hugging', 80).replace(/[0-9]/g, '').slice(0, 34)}`],
  [
    'aws-access-token',
    `AKIA${random('aws', 80)
      .toUpperCase()
      .replace(/[0189]/g, '')
      .slice(0, 16)}`,
  ],
  ['private-key', privateKey],
  ['generic-api-key', `WANDB_API_KEY=${random('wandb', 40)}`],
  ['url-password', `[remote "origin"]\n\turl = https://me:${password}@git.example/p.git`],
  ['url-password', `deb https://me:${password}@mirror.example/debian bookworm main`],
  ['url-password', `Acquire::http::Proxy "http://me:${password}@proxy.example:3128";`],
  ['url-token', `https://${random('git', 40)}@git.example/p.git`],
  ['conda-token', `- https://conda.example/t/xy-${hexadecimal('conda', 36)}/channel`],
  ['netrc-password', `machine mirror.example\nlogin me\npassword ${password}`],
  ['npm-auth', `//registry.mirror.example/:_authToken=${hexadecimal('npm', 32)}`],
  ['bundler-login', `BUNDLE_GEMS__MIRROR__EXAMPLE: "me:${password}"`],
  ['bundler-token', `BUNDLE_GEM__FURY__IO: "${hexadecimal('bundler', 32)}"`],
  ['docker-auth', JSON.stringify({ auths: { 'mirror.example': { auth: btoa(`me:${password}`) } } })],
];
test.each(cases)('%s is found and never shown', (rule, text) => {
  const found = scanText('/home/u/project/a', Buffer.from(`first\n${text}\n`), false);
  expect(found.map((finding) => finding.rule)).toContain(rule);
  const shown = JSON.stringify(found);
  for (const piece of text.match(/[A-Za-z0-9+/]{14,}/g) ?? []) expect(shown).not.toContain(piece);
});

test('a finding says the line', () => {
  const text = `a\nb\nurl = https://me:${password}@mirror.example/x\n`;
  expect(scanText('/etc/pip.conf', Buffer.from(text), false)).toEqual([
    { rule: 'url-password', line: 3, excerpt: 'https://***@m' },
  ]);
});

test.each([
  'https://user:password@mirror.example/x https://$USER:$PASS@mirror.example https://me:<token>@mirror.example',
  'git+ssh://git@mirror.example/repo https://mirror.example/@scope/name',
  '//mirror.example/:_authToken=${NPM_TOKEN}',
  '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
  'tokens = tokenizer.encode(secret_sauce) # key: value',
  `sha256 ${hexadecimal('a file', 64)}`,
  'BUNDLE_GEM__TEST: "rspec"\nBUNDLE_BUILD__NOKOGIRI: "--use-system-libraries"\nBUNDLE_LOCAL__RACK: "/srv/rack-3.0.0-patched"',
])('no secret: %s', (text) => {
  expect(rules('GITHUB_PAT=hunter22\nexport KEY="hunter22"\n', '/home/u/.Renviron')).toHaveLength(2);
  expect(rules('PATH=/usr/bin:/bin\nKEYBOARD=german\nPASSES=4000\n', '/etc/environment')).toEqual([]);
  expect(rules(text)).toEqual([]);
});

test('who says that a line is no secret is believed', () => {
  expect(rules(`url = "https://me:${password}@mirror.example" # gitleaks:allow`)).toEqual([]);
});

test('weak passwords count where a file is made of them', () => {
  const text = 'DATA=/srv/data\nDB_PASSWORD=hunter22\n';
  for (const path of ['/home/u/p/.env', '/home/u/p/.env.local', '/home/u/.Renviron', '/etc/environment'])
    expect(rules(text, path), path).toEqual(['env-password']);
  expect(rules(text)).toEqual([]);
  expect(rules('DB_PASSWORD=${PASSWORD}\nTOKEN=changeme\n', '/home/u/p/.env')).toEqual([]);
});

test('published code may show how keys and passwords look, but no token of a real service', () => {
  const examples = `${privateKey}\nhttps://me:${password}@mirror.example\nWANDB_API_KEY=${random('wandb', 40)}`;
  const token = `ghp_${random('gh', 36)}`;
  const places = [
    '/opt/venv/lib/python3.11/site-packages/a.py',
    '/srv/app/node_modules/a/b.js',
    '/usr/share/doc/a',
  ];
  for (const path of places) {
    expect(rules(examples, path), path).toEqual([]);
    expect(rules(token, path), path).toEqual(['github-pat']);
  }
});

test('pip writes passwords into an installed distribution', () => {
  const path = '/opt/venv/lib/python3.11/site-packages/a-1.0.dist-info/direct_url.json';
  expect(rules(JSON.stringify({ url: `https://me:${password}@mirror.example/a.git` }), path)).toEqual([
    'url-password',
  ]);
});

test('bytecode holds the strings of its source; other binaries are not searched', () => {
  const bytes = Buffer.from(`\0\0\0\0ghp_${random('gh', 36)}\0`);
  expect(textForm('/srv/p/__pycache__/settings.cpython-311.pyc', bytes)).toBe('bytes');
  expect(textForm('/srv/p/a.db', bytes)).toBeUndefined();
});

test.each(['utf-16le', 'utf-16be'] as const)(
  'text in %s is searched, with a byte order mark and without',
  (form) => {
    const text = `# für uns\ntoken: ghp_${random('gh', 36)}\n`;
    for (const mark of ['\ufeff', '']) {
      const wide = Buffer.from(mark + text, 'utf16le');
      const bytes = form === 'utf-16le' ? wide : wide.swap16();
      expect(textForm('/srv/p/a.txt', bytes)).toBe(form);
      const found = scanText('/srv/p/a.txt', bytes, false, form);
      expect(found.map(({ rule, line }) => [rule, line])).toContainEqual(['github-pat', 2]);
    }
  },
);

test('numbers of 16 bits are no text', () => {
  const numbers = Buffer.from(Uint16Array.from({ length: 4000 }, (_, at) => at % 700).buffer);
  expect(textForm('/srv/p/a.dat', numbers)).toBeUndefined();
  expect(textForm('/srv/p/a.dat', Buffer.alloc(4000))).toBeUndefined();
});

// A step for each pair of characters would take many minutes.
test('a hostile file is searched to its end', { timeout: 120_000 }, () => {
  const token = `\n\n"ghp_${random('gh', 36)}"\n`;
  for (const text of ['https://a:', 'password=', '-----BEGIN PRIVATE KEY-----', 'key: "a', 'machine login '])
    expect(rules(text.repeat(200_000 / text.length) + token)).toContain('github-pat');
});

test('every rule can be used', () => {
  for (const rule of [...gitleaksRules, ...ownRules]) expect(compileRule(rule, []).id).toBe(rule.id);
});
