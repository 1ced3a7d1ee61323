import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { putBack, putInPlace } from './put-in-place.ts';
import { refuseExisting } from './refuse-existing.ts';

const temporary = () => {
  const path = mkdtempSync(join(tmpdir(), 'holotype-put-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  return path;
};

type Kind = 'file' | 'directory';
const write = (path: string, kind: Kind, text: string) => {
  if (kind === 'file') writeFileSync(path, text);
  else {
    mkdirSync(join(path, 'below'), { recursive: true });
    for (const name of ['a', 'below/b']) writeFileSync(join(path, name), text);
  }
};
/** What is there, if it is whole. */
const read = (path: string): string => {
  if (!existsSync(path)) return 'nothing';
  if (!existsSync(join(path, 'below')))
    return existsSync(join(path, 'a')) ? 'half' : readFileSync(path, 'utf8');
  const [a, b] = ['a', 'below/b'].map(
    (name) => existsSync(join(path, name)) && readFileSync(join(path, name), 'utf8'),
  );
  return a === b ? String(a) : 'half';
};

/** Ends itself by SIGKILL before its `count`th call of those that change something or look at it; the exchange lies between two of them. */
const killed = `
const fs = require('node:fs');
let left = Number(process.argv[4]);
for (const name of ['openSync', 'fsyncSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'closeSync']) {
  const call = fs[name];
  fs[name] = (...all) => {
    if (globalThis.begun && --left < 0) process.kill(process.pid, 'SIGKILL');
    return call(...all);
  };
}
require('node:module').syncBuiltinESMExports();
import(process.argv[1]).then(({ putInPlace }) => {
  globalThis.begun = true;
  putInPlace(process.argv[2], process.argv[3]);
  process.kill(process.pid, 'SIGTERM');
});
`;

test.each([
  ['directory', 'directory', undefined, ['new', 'old']],
  ['file', 'directory', 'off', ['new', 'nothing', 'old']],
  ['file', 'file', undefined, ['old']],
] as const)(
  'a %s takes the place of a %s, and a kill at any call loses none (native calls: %s)',
  (kind, old, native, states) => {
    const directory = temporary();
    const [whole, output] = [join(directory, 'a.partial'), join(directory, 'a')];
    const module = new URL('./put-in-place.js', import.meta.url).href;
    const seen: string[] = [];
    for (let calls = 0; ; calls++) {
      for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true });
      write(output, old, 'old');
      write(whole, kind, 'new');
      const { signal } = spawnSync(process.execPath, ['-e', killed, module, whole, output, String(calls)], {
        env: { ...process.env, ...(native && { HOLOTYPE_NATIVE: native }) },
      });
      const there = read(output);
      if (signal === 'SIGTERM') break;
      expect(signal).toBe('SIGKILL');
      // Without an exchange there is one moment in which the old one lies aside.
      if (native === undefined) expect(['old', 'new']).toContain(there);
      putBack(output);
      expect(['old', 'new']).toContain(read(output));
      expect(readdirSync(directory).filter((name) => !['a', 'a.partial'].includes(name))).toEqual([]);
      seen.push(there);
    }
    expect([read(output), readdirSync(directory)]).toEqual(['new', ['a']]);
    expect([...new Set(seen)].sort()).toEqual(states);
  },
  60_000,
);

test('a link is replaced, not what it leads to', () => {
  const directory = temporary();
  const [whole, output] = [join(directory, 'new'), join(directory, 'link')];
  mkdirSync(join(directory, 'mine'));
  symlinkSync('mine', output);
  write(whole, 'directory', 'new');
  putInPlace(whole, output);
  expect([read(output), readdirSync(directory)]).toEqual(['new', ['link', 'mine']]);
});

test('what cannot be replaced stays, whole', () => {
  const directory = temporary();
  const output = join(directory, 'none/a');
  const whole = join(directory, 'a.partial');
  write(whole, 'directory', 'new');
  expect(() => {
    putInPlace(whole, output);
  }).toThrow(expect.objectContaining({ code: 'HOST_WRITE_FAILED' }));
  expect(read(whole)).toBe('new');
});

test('force replaces a file, and a directory only where it is ours or empty', () => {
  const place = temporary();
  for (const name of ['other', 'ours', 'empty']) mkdirSync(join(place, name));
  for (const name of ['file', 'other/mine', 'ours/mark']) writeFileSync(join(place, name), '');
  symlinkSync('nowhere', join(place, 'link'));
  const isOurs = (names: readonly string[]) => names.includes('mark');
  const refused = (name: string, force: boolean, ours?: typeof isOurs): string | undefined => {
    try {
      refuseExisting(join(place, name), force, ours && { isOurs: ours });
      return undefined;
    } catch (error) {
      return (error as Error).message.replace(`${place}/`, '');
    }
  };
  for (const name of ['file', 'link'])
    expect([refused(name, false), refused(name, true)]).toEqual([`${name} already exists`, undefined]);
  expect([refused('none', false), refused('none', true, isOurs)]).toEqual([undefined, undefined]);
  for (const force of [false, true]) {
    expect(refused('ours', force)).toBe('ours is a directory that already exists');
    expect(refused('other', force, isOurs)).toBe('other is a directory that holotype did not create');
  }
  for (const name of ['ours', 'empty'])
    expect([refused(name, false, isOurs), refused(name, true, isOurs)]).toEqual([
      `${name} already exists`,
      undefined,
    ]);
});
