import type { HostFiles } from '@holotype/host';
import { type AptSource, rawToText } from '@holotype/model';
import { parseDeb822Sources, parseOneLineSources } from './parse.ts';

const folder = '/etc/apt/sources.list.d';
const active = /^[A-Za-z0-9_.-]+\.(list|sources)$/;

/**
 * Every source entry, in apt's order. A file that apt passes over because of its name (`x.list.save`, `x.sources.disabled`) is read
 * too, its entries not enabled: they say where packages came from.
 */
export const readSources = (files: HostFiles): AptSource[] => {
  const names = files.list(folder);
  const paths = [
    '/etc/apt/sources.list',
    ...names.filter((name) => /\.(list|sources)\b/.test(name)).map((name) => `${folder}/${name}`),
  ];
  return paths.flatMap((path) => {
    const text = files.text(path) ?? '';
    const name = path.slice(path.lastIndexOf('/') + 1);
    const entries = /\.sources\b/.test(name)
      ? parseDeb822Sources(text, rawToText(path))
      : parseOneLineSources(text, rawToText(path));
    return active.test(name) ? entries : entries.map((entry) => ({ ...entry, enabled: false }));
  });
};
