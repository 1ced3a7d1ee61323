import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { toBelonging } from '../belonging.ts';
import type { Belonging, BelongingsRequest } from '../ecosystem.ts';
import { fieldOf } from './deb822.ts';
import { readStatus } from './status-file.ts';

/** Bytes; a root that was rebuilt may be a stranger's. */
const limit = 16 * 1024 * 1024;

const versionsIn = (files: HostFiles): ReadonlyMap<string, string> =>
  new Map(readStatus(files, limit).map((stanza) => [fieldOf(stanza, 'Package'), fieldOf(stanza, 'Version')]));

/** Debian packages: by the source of the content, else by why the path is held. */
export const belongings = ({
  manifest,
  sourceOf,
  reasonOf,
  changed,
}: BelongingsRequest): ((path: RawPath) => Belonging | undefined) => {
  const there = new Map(manifest.sections.dpkg?.packages.map((found) => [found.name, found]));
  const here = versionsIn(changed);
  return (path) => {
    const given = /^pkg:deb\/[^/]+\/([^@]+)@/.exec(sourceOf(path) ?? '')?.[1];
    const { code, of } = reasonOf(path);
    const name = given === undefined ? (code === 'package' ? of : undefined) : decodeURIComponent(given);
    const found = name === undefined ? undefined : there.get(name);
    if (!found) return undefined;
    const { purl, version } = found;
    return { purl, ...toBelonging(`package ${found.name}`, version, here.get(found.name), here.size > 0) };
  };
};
