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
  const there = new Map(manifest.sections.dpkg?.packages.map(({ name, version }) => [name, version]));
  const here = versionsIn(changed);
  return (path) => {
    const given = /^pkg:deb\/[^/]+\/([^@]+)@/.exec(sourceOf(path) ?? '')?.[1];
    const name =
      given === undefined ? /^package (\S+)$/.exec(reasonOf(path))?.[1] : decodeURIComponent(given);
    return name === undefined || !there.has(name)
      ? undefined
      : toBelonging(`package ${name}`, there.get(name), here.get(name), here.size > 0);
  };
};
