import { parsePurl, toPurl } from '../../reading/purl.ts';

/** `github.com/!burnt!sushi/toml`: as names lie on disks and in URLs, some of which do not tell capitals apart. */
export const escapeName = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);

/** Undefined for what `escapeName` does not write. */
export const unescapeName = (text: string): string | undefined =>
  /^(?:[^A-Z!]|![a-z])*$/.test(text)
    ? text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : undefined;

/** A path that a proxy can be asked for: its first part is a host. */
export const isModule = (name: string): boolean =>
  name.length <= 512 &&
  /^[\w~-]+(?:\.[\w~-]+)+(?:\/[\w.~-]+)*$/.test(name) &&
  name.split('/').every((part) => !/^\.+$/.test(part));

export const isVersion = (version: string): boolean =>
  version.length <= 256 && /^v\d+\.\d+\.\d+(?:[-+][\w.+~-]*)?$/.test(version);

/** `pkg:golang/github.com/BurntSushi/toml@v1.4.0`. */
export const goPurl = (name: string, version: string): string => toPurl('golang', name, version);

export const parseGoPurl = (purl: string) => {
  const found = parsePurl('golang', purl);
  return found && isModule(found.name) && isVersion(found.version) ? found : undefined;
};

/** Below every proxy: `.info` and `.zip` follow. */
export const pathOf = (name: string, version: string): string =>
  `/${escapeName(name)}/@v/${escapeName(version)}`;
