import { type DpkgDiversion, type DpkgStatOverride, rawToText, toWord } from '@holotype/model';
import { parseStanzas, type Stanza } from '../../deb822.ts';
import { toText } from '../../../reading/field.ts';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** want, flag and status, as dpkg writes them. */
  readonly status: string;
  readonly essential: boolean;
  readonly source: string;
  readonly sourceVersion: string;
  readonly depends: string | undefined;
  readonly preDepends: string | undefined;
  readonly provides: string | undefined;
}

const oneLine = (value: string | undefined) =>
  value === undefined ? undefined : toText(value.replace(/\s+/g, ' ').trim());

const toPackage = (stanza: Stanza): InstalledPackage | undefined => {
  const name = stanza.get('package');
  // Files below status.d, as images without a package manager have them, carry no Status.
  const status = stanza.get('status') ?? 'install ok installed';
  if (!name || status.endsWith(' not-installed')) return undefined;
  const version = stanza.get('version') ?? stanza.get('config-version') ?? '';
  const [, source = name, sourceVersion = version] =
    /^(\S+)(?:\s+\((.*)\))?$/.exec(stanza.get('source') ?? name) ?? [];
  return {
    name: toWord(name),
    version: toWord(version),
    architecture: toWord(stanza.get('architecture') ?? 'all'),
    status: toWord(status),
    essential: stanza.get('essential') === 'yes',
    source: toWord(source),
    sourceVersion: toWord(sourceVersion),
    depends: oneLine(stanza.get('depends')),
    preDepends: oneLine(stanza.get('pre-depends')),
    provides: oneLine(stanza.get('provides')),
  };
};

/** /var/lib/dpkg/status, or one file of status.d: every package that has files or configuration left. */
export const parseStatus = (text: string): InstalledPackage[] =>
  parseStanzas(text).flatMap((stanza) => toPackage(stanza) ?? []);

/** `name:architecture` of what apt installed to satisfy something else. For `Architecture: all` apt writes the machine's own. */
export const parseAutomatic = (extendedStates: string): ReadonlySet<string> =>
  new Set(
    parseStanzas(extendedStates)
      .filter((stanza) => stanza.get('auto-installed') === '1')
      .map((stanza) => `${stanza.get('package') ?? ''}:${stanza.get('architecture') ?? ''}`),
  );

/** Three lines each: from, to, by; `:` stands for the administrator. `raw`: one character a byte. */
export const parseDiversions = (raw: string): DpkgDiversion[] => {
  const lines = raw.split('\n');
  const found: DpkgDiversion[] = [];
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const [from = '', to = '', by = ''] = lines.slice(at, at + 3).map((line) => toWord(rawToText(line)));
    found.push(by === ':' ? { from, to } : { from, to, by });
  }
  return found;
};

/** `user group mode path` on each line. `raw`: one character a byte. */
export const parseStatOverrides = (raw: string): DpkgStatOverride[] =>
  raw.split('\n').flatMap((line) => {
    const [, user, group, mode, path] = /^(\S+) (\S+) (\S+) (.+)$/.exec(line) ?? [];
    if (user === undefined || group === undefined || mode === undefined || path === undefined) return [];
    return [{ path: toWord(rawToText(path)), user: toWord(user), group: toWord(group), mode: toWord(mode) }];
  });
