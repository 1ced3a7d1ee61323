import type { HostFiles } from '@holotype/host';
import { joinRaw } from '@holotype/model';

const lists = '/etc/apt/sources.list.d';
const usual = ['https://deb.debian.org/debian', 'https://archive.debian.org/debian'];
const most = 8;

/** Debian archives that this machine's apt is set up with, then those that everybody can reach. What comes from them is compared with a hash. */
export const debianArchives = (files: HostFiles): readonly string[] => {
  const names = files.list(lists).filter((name) => /\.(?:list|sources)$/.test(name));
  const texts = ['/etc/apt/sources.list', ...names.map((name) => joinRaw(lists, name))].map(
    (path) => files.text(path) ?? '',
  );
  const named = texts
    .flatMap((text) => text.split('\n').filter((line) => !line.startsWith('#')))
    .flatMap((line) => line.match(/https?:\/\/[^\s\]]+\/debian\/?(?=\s|$)/g) ?? [])
    .map((url) => url.replace(/\/$/, ''));
  return [...new Set([...named.slice(0, most), ...usual])];
};
