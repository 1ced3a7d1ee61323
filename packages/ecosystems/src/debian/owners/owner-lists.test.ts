import { openRoot } from '@holotype/host';
import { rawToText, type Sections } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRoot } from '@holotype/test-support';
import { openLists, packLists } from './owner-lists.ts';
import { readOwners } from './owners.ts';

const name = fc.constantFrom('a', 'b', 'bin', 'usr', 'link', 'Gr\u00fc\u00dfe');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);

test('a line is found by its last name, in the order of the lists, whatever the lists hold', () => {
  const line = fc.oneof(path, fc.constantFrom('', '/.', '/', 'no path', '/a/', '//'));
  fc.assert(
    fc.property(fc.array(fc.array(line), { maxLength: 5 }), name, (lists, wanted) => {
      const stems = lists.map((_, list) => `p${String(list)}`);
      const texts = lists.map(
        (one, list) => [stems[list] ?? '', Buffer.from(one.join('\n'), 'latin1')] as const,
      );
      const others = [['other', Buffer.from(`/${wanted}\n`, 'latin1')] as const];
      const index = openLists(packLists([...texts.toReversed(), ...others]), stems);
      const expected = lists.flatMap((one, list) =>
        one.flatMap((at) => (at.startsWith('/') && at.endsWith(`/${wanted}`) ? [{ list, path: at }] : [])),
      );
      expect(index.named(wanted)).toEqual(expected);
      lists.forEach((one, list) => {
        expect(index.pathsOf(list)).toEqual(one.filter((at) => at.startsWith('/')));
      });
    }),
  );
});

test('of several owners the first counts, through links and diversions, in whatever order it is asked', () => {
  const lists = fc.array(fc.uniqueArray(path, { maxLength: 8 }), { minLength: 1, maxLength: 4 });
  const diversion = fc.record({ from: path, to: path, by: fc.constantFrom('p0', 'p1', 'none') });
  const root = makeRoot({ '/usr/bin/x': '', '/bin': '-> usr/bin', '/a/b/x': '', '/link': '-> a' });
  const real = (at: string) => at.replace(/^\/bin(?=\/)/, '/usr/bin').replace(/^\/link(?=\/)/, '/a');
  fc.assert(
    fc.property(lists, fc.array(diversion, { maxLength: 3 }), (all, diversions) => {
      const packages = all.map((_, at) => ({ name: `p${String(at)}`, version: '1', architecture: 'all' }));
      const host = openRoot(root);
      const bytes = (at: string) => {
        const [, list] = /^\/var\/lib\/dpkg\/info\/p(\d)\.list$/.exec(at) ?? [];
        return list === undefined
          ? undefined
          : Buffer.from(`${(all[Number(list)] ?? []).join('\n')}\n`, 'latin1');
      };
      const rows = diversions.map(({ from, to, by }) => ({ from: rawToText(from), to: rawToText(to), by }));
      const list = () => all.map((_, at) => `p${String(at)}.list`);
      const sections = { dpkg: { packages, diversions: rows } } as unknown as Sections;
      const owners = readOwners({ ...host, files: { ...host.files, bytes, list } }, sections);
      const expected = new Map<string, number>();
      const diverted = new Map(diversions.map((row) => [row.from, row]));
      all.forEach((one, list) => {
        for (const at of one) {
          const row = diverted.get(at);
          const place = real(row && row.by !== `p${String(list)}` ? row.to : at);
          if (!expected.has(place)) expected.set(place, list);
        }
      });
      const purl = (list: number) => `pkg:deb/debian/p${String(list)}@1?arch=all`;
      for (const [place, list] of expected) expect(owners.get(place)?.purl, place).toBe(purl(list));
      for (const at of all.flat()) expect(owners.has(at)).toBe(expected.has(at));
      const owned = all.flatMap((_, list) =>
        [...owners.of(new Set([purl(list)]))].map(([place]) => [place, list]),
      );
      expect(new Map(owned as [string, number][])).toEqual(expected);
    }),
  );
});
