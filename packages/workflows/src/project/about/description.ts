import type { About } from '@holotype/model';
import { keepValid } from './valid.ts';

/** What the DESCRIPTION of an R package or compendium says. `Authors@R` is code of R, and is not read. */
export const readDescription = (text: string): About => {
  const fields = fieldsOf(text);
  if (!fields.has('Package') && !fields.has('Title')) return {};
  const names =
    fields
      .get('Author')
      ?.replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>/g, '')
      .split(/,|\band\b/) ?? [];
  return keepValid({
    title: fields.get('Title'),
    authors: names.map((name) => ({ name: name.trim() })),
    licence: toExpression(fields.get('License')),
    description: fields.get('Description'),
    version: fields.get('Version'),
    date: fields.get('Date'),
    code: fields
      .get('URL')
      ?.split(/[\s,]+/)
      .find((url) => /^https?:\/\/(?:github|gitlab|codeberg)\./.test(url)),
  });
};

/** `Field: value`, with lines that go on behind blanks. */
const fieldsOf = (text: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  let current = '';
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = /^([A-Za-z@]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) current = name;
    const before = name === undefined ? fields.get(current) : '';
    if (current !== '')
      fields.set(current, `${before ?? ''} ${name === undefined ? line.trim() : value}`.trim());
  }
  return fields;
};

/** R's short names that SPDX spells otherwise: https://cran.r-project.org/doc/manuals/r-release/R-exts.html#Licensing */
const toExpression = (licence: string | undefined): string | undefined => {
  const bare = licence?.replace(/\s*[+|]\s*file\s+LICEN[CS]E$/i, '').trim();
  const [, name, from, version] =
    /^(A?GPL|LGPL)(?:\s*\(([>=]+)\s*(\d(?:\.\d)?)\)|-(\d(?:\.\d)?))$/.exec(bare ?? '') ?? [];
  if (name !== undefined && from === '>=') return `${name}-${dotted(version)}-or-later`;
  const [, only, number] = /^(A?GPL|LGPL)-(\d(?:\.\d)?)$/.exec(bare ?? '') ?? [];
  return only === undefined ? bare : `${only}-${dotted(number)}-only`;
};
const dotted = (version = ''): string => (version.includes('.') ? version : `${version}.0`);
