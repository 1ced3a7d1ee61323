import { toPurl } from '../../reading/purl.ts';

/** What RubyGems tells gems apart by. */
export interface GemName {
  readonly name: string;
  readonly version: string;
  /** Undefined for one that is for every platform, which RubyGems calls `ruby`. */
  readonly platform: string | undefined;
}

/** `nokogiri-1.16.0-x86_64-linux`: of its directory, its gemspec and its file. */
export const fullName = ({ name, version, platform }: GemName): string =>
  [name, version, ...(platform === undefined ? [] : [platform])].join('-');

/** The first `-` before a version that ends the name, or has only a platform behind it. Undefined for what is none. */
export const parseFullName = (text: string): GemName | undefined => {
  const [, name, version, platform] =
    /^(.+?)-(\d+(?:\.[0-9A-Za-z]+)*)(?:-((?!.*-\d+\.)[a-z].*))?$/.exec(text) ?? [];
  return toGemName(name, version, platform);
};

/** By the line `# stub: NAME VERSION PLATFORM DIRECTORIES` that the installer writes into a gemspec; undefined where there is none. */
export const parseStub = (gemspec: string): GemName | undefined => {
  const [, name, version, platform] = /^# stub: (\S+) (\S+) (\S+) /m.exec(gemspec.slice(0, 4096)) ?? [];
  return toGemName(name, version, platform === 'ruby' ? undefined : platform);
};

/** As RubyGems allows them, and no path. */
export const toGemName = (
  name: string | undefined,
  version: string | undefined,
  platform: string | undefined,
): GemName | undefined => {
  if (name === undefined || version === undefined) return undefined;
  const isSound =
    /^[\w.-]{1,255}$/.test(name) &&
    /[A-Za-z]/.test(name) &&
    /^\d[0-9A-Za-z.]{0,254}$/.test(version) &&
    (platform === undefined || /^[a-z][\w.-]{0,254}$/.test(platform));
  return isSound ? { name, version, platform } : undefined;
};

/** `repository`: the URL of a server that is not rubygems.org, where the gem came from that alone. */
export const gemPurl = ({ name, version, platform }: GemName, repository: string | undefined): string => {
  const qualifiers = [
    ...(platform === undefined ? [] : [`platform=${encodeURIComponent(platform)}`]),
    ...(repository === undefined ? [] : [`repository_url=${encodeURIComponent(repository)}`]),
  ];
  return toPurl('gem', name, version) + (qualifiers.length > 0 ? `?${qualifiers.join('&')}` : '');
};
