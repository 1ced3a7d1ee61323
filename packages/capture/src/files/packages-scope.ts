import type { Host } from '@holotype/host';
import { joinRaw, type RawPath, rawToText, type ScopeRule, type Sections } from '@holotype/model';
import { CaptureError } from '../errors.ts';
import { closePackages, type Owners } from '@holotype/ecosystems';

/** Made by no package's files, and nothing starts without them. */
const needed = [
  '/etc/ld.so.cache',
  '/etc/passwd',
  '/etc/group',
  '/etc/localtime',
  '/etc/timezone',
  '/etc/alternatives',
];

/** The rules of `--packages`: each file of the packages and of what they depend on, by name; neighbours are not held. */
export const planPackagesScope = (
  host: Host,
  sections: Sections,
  owners: Owners,
  names: readonly string[],
): ScopeRule[] => {
  const { packages, missing } = closePackages(sections, { purls: new Set(), names });
  if (missing.length > 0) {
    throw new CaptureError('CAPTURE_PACKAGE_MISSING', `Not installed: ${missing.join(', ')}`, {
      hint: 'name packages as the package manager lists them',
      exit: 'missing',
    });
  }
  const purls = new Map(packages.map(({ purl, name }) => [purl, name] as const));
  const rules: ScopeRule[] = [{ path: '/', held: false, reason: 'not of these packages' }];
  const hold = (path: RawPath, reason: string) => rules.push({ path: rawToText(path), held: true, reason });
  for (const [path, { purl }] of owners.of(new Set(purls.keys()))) {
    const name = purls.get(purl) ?? '';
    const type = host.files.lstat(path)?.type;
    if (type !== undefined && type !== 'directory') hold(path, name);
  }
  for (const path of needed) if (host.files.lstat(path)) hold(path, 'every root needs it');
  for (const name of host.files.list('/')) {
    const path = joinRaw('/', name);
    if (host.files.lstat(path)?.type === 'symlink') hold(path, 'a link at the root');
  }
  return rules;
};
