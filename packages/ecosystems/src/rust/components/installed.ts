import type { HostFiles } from '@holotype/host';
import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import { asTable, asText, type Table } from '../../reading/json.ts';
import { asTables, readToml } from '../../reading/toml.ts';

/** A component of a toolchain, as the manifest of its channel names it. */
export interface InstalledComponent {
  /** `rustc` or `rust-std`. */
  readonly name: string;
  readonly version: string;
  /** `x86_64-unknown-linux-gnu`; undefined: one for all. */
  readonly target: string | undefined;
  readonly url: string;
  readonly sha256: string;
  readonly directories: Set<RawPath>;
}

const sign = '/lib/rustlib/multirust-channel-manifest.toml';

/** What rustup laid down: it leaves the manifest of the channel, and what it took of it. */
export const installedComponents = (
  paths: Iterable<RawPath>,
  files: HostFiles,
): readonly InstalledComponent[] => {
  const toolchains = new Set<RawPath>();
  const looked = new Set<RawPath>();
  for (const path of paths)
    for (const directory of toolchainsAbove(path)) {
      if (looked.has(directory)) continue;
      looked.add(directory);
      if (files.lstat(directory + sign)) toolchains.add(directory);
    }
  const found = new Map<string, InstalledComponent>();
  for (const directory of toolchains)
    for (const one of componentsOf(directory, files)) {
      const known = found.get(one.sha256);
      if (known) known.directories.add(directory);
      else found.set(one.sha256, one);
    }
  return [...found.values()];
};

/** `toolchains/NAME` of rustup; elsewhere what lies around `lib/rustlib`. */
const toolchainsAbove = (path: RawPath): readonly RawPath[] => {
  const named = /^.*?\/toolchains\/[^/]+(?=\/)/.exec(path)?.[0];
  const around = path.indexOf('/lib/rustlib/');
  return [...(named === undefined ? [] : [named]), ...(around > 0 ? [path.slice(0, around)] : [])];
};

const componentsOf = (directory: RawPath, files: HostFiles): readonly InstalledComponent[] => {
  const packages = asTable(readToml(files, directory + sign)['pkg']);
  const config = readToml(files, joinRaw(parentOf(directory + sign), 'multirust-config.toml'));
  return asTables(config['components']).flatMap((row) => {
    const [name, target] = [asText(row['pkg']) ?? '', asText(row['target'])];
    const one = asTable(packages[name]);
    const file = fileOf(asTable(asTable(one['target'])[target ?? '*']));
    const version = /^[\w.+-]+/.exec(asText(one['version']) ?? '')?.[0];
    if (!file || version === undefined || !/^[\w-]{1,64}$/.test(name)) return [];
    return [{ name, version, target, ...file, directories: new Set([directory]) }];
  });
};

/** In xz, which is what rustup fetches; old manifests have gzip alone. */
const fileOf = (row: Table) => {
  for (const prefix of ['xz_', '']) {
    const [url, sha256] = [asText(row[`${prefix}url`]), asText(row[`${prefix}hash`])];
    if (url === undefined || sha256 === undefined) continue;
    if (/^https?:\/\//.test(url) && URL.canParse(url) && /^[0-9a-f]{64}$/.test(sha256))
      return { url, sha256 };
  }
  return undefined;
};
