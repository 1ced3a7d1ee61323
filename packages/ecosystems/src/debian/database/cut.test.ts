import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAlternative } from './alternatives.ts';
import { cutDiversions, cutOverrides, cutTriggers } from './rows.ts';
import { cutStanzas } from './cut-database.ts';

const isWanted = (name: string) => name === 'dash';

test('a status keeps whole stanzas, of the wanted architecture only', () => {
  const stanza = (name: string, architecture: string) =>
    `Package: ${name}\nStatus: install ok installed\nArchitecture: ${architecture}\nConffiles:\n /etc/a 0\n\n`;
  const text = stanza('libc6', 'amd64') + stanza('libc6', 'i386') + stanza('dash', 'amd64');
  expect(cutStanzas(text, (name, architecture) => name === 'libc6' && architecture === 'amd64')).toBe(
    stanza('libc6', 'amd64'),
  );
  expect(cutStanzas(text, () => true)).toBe(text);
});

test('an alternative keeps the choices that are there, with their followers', () => {
  const head = 'auto\n/usr/bin/awk\nawk.1.gz\n/usr/share/man/man1/awk.1.gz\nnawk\n/usr/bin/nawk\n\n';
  const mawk = '/usr/bin/mawk\n5\n/usr/share/man/man1/mawk.1.gz\n/usr/bin/mawk\n';
  const gawk = '/usr/bin/gawk\n10\n\n\n';
  expect(cutAlternative(`${head}${gawk}${mawk}\n`, (path) => path === '/usr/bin/mawk')).toBe(
    `${head}${mawk}\n`,
  );
  expect(cutAlternative(`${head}${gawk}${mawk}\n`, () => true)).toBe(`${head}${gawk}${mawk}\n`);
  expect(cutAlternative(`${head}${gawk}\n`, () => false)).toBeUndefined();
  expect(cutAlternative(`${head}/usr/bin/gawk\n10`, () => true)).toBeUndefined();
});

test('diversions, overrides and triggers keep their rows', () => {
  expect(cutDiversions('/a\n/a.x\ndash\n/b\n/b.x\nvim\n/c\n/c.x\n:\n', isWanted)).toBe(
    '/a\n/a.x\ndash\n/c\n/c.x\n:\n',
  );
  expect(cutOverrides('root ssl 710 /etc/a b\nroot x 4754 /usr/c\n', (path) => path === '/etc/a b')).toBe(
    'root ssl 710 /etc/a b\n',
  );
  expect(cutTriggers('/usr/x dash/noawait\n/usr/y vim\ndash:amd64\n', isWanted)).toBe(
    '/usr/x dash/noawait\ndash:amd64\n',
  );
});

test('whatever a database holds, cutting invents no line and cuts nothing twice', () => {
  const text = fc.stringMatching(/^[A-Za-z:/ \n]*$/);
  fc.assert(
    fc.property(text, (original) => {
      const lines = new Set(original.split('\n'));
      for (const cut of [
        (one: string) => cutStanzas(one, () => true),
        (one: string) => cutAlternative(one, (path) => path.length > 2) ?? '',
        (one: string) => cutDiversions(one, (name) => name.length > 2),
        (one: string) => cutTriggers(one, (name) => name.length > 2),
      ]) {
        const once = cut(original);
        for (const line of once.split('\n')) expect(line === '' || lines.has(line)).toBe(true);
        expect(cut(once)).toBe(once);
      }
    }),
  );
});
