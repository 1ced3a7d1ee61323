import { toWord } from '@holotype/model';

/** Names of the wanted ids: `8086` for a vendor, `8086:1572` for a device. */
export type PciNames = ReadonlyMap<string, string>;

/** pci.ids: a vendor at the margin, its devices behind one tab, subsystems behind two; classes follow, from a line `C 00`. */
export const parsePciIds = (text: string, wanted: ReadonlySet<string>): PciNames => {
  const names = new Map<string, string>();
  let vendor = '';
  for (const line of text.split('\n')) {
    if (/^C [0-9a-f]{2}\b/.test(line)) break;
    const [, tab, id, name = ''] = /^(\t?)([0-9a-f]{4}) {2}(.+)$/.exec(line) ?? [];
    if (id === undefined) continue;
    if (tab === '') vendor = id;
    const key = tab === '' ? id : `${vendor}:${id}`;
    if (wanted.has(key)) names.set(key, toWord(name.trim()));
  }
  return names;
};
