import type { DpkgPackage } from '@holotype/model';
import { EcosystemError } from '../../errors.ts';
import { poolUrl } from './archives.ts';

const placeholders = ['name', 'version', 'arch', 'source', 'prefix', 'component'] as const;
type Placeholder = (typeof placeholders)[number];

/** What a user gave: the base of an archive, or a template for the URL of one package. */
export interface Mirror {
  readonly kind: 'base' | 'template';
  readonly text: string;
}

const isPlaceholder = (word: string): word is Placeholder => placeholders.some((known) => known === word);

/** Throws EcosystemError `LOCK_MIRROR_INVALID`. */
export const parseMirror = (text: string): Mirror => {
  const hint = `give the base URL of an archive, or a template with ${placeholders.map((word) => `{${word}}`).join(' ')}`;
  const words = [...text.matchAll(/\{([^}]*)\}/g)].map(([, word = '']) => word);
  const unknown = words.find((word) => !isPlaceholder(word));
  if (unknown !== undefined) {
    throw new EcosystemError(
      'LOCK_MIRROR_INVALID',
      `Mirror ${JSON.stringify(text)}: {${unknown}} means nothing here`,
      { hint, exit: 'invalid' },
    );
  }
  if (!/^(https?|file):\/\/./.test(text) || !URL.canParse(text)) {
    throw new EcosystemError(
      'LOCK_MIRROR_INVALID',
      `Mirror ${JSON.stringify(text)} is not an http, https or file URL`,
      { hint, exit: 'invalid' },
    );
  }
  if (words.length > 0) return { kind: 'template', text };
  return { kind: 'base', text: text.endsWith('/') ? text : `${text}/` };
};

const valuesFor = (found: DpkgPackage, component: string): Record<Placeholder, string> => {
  const source = found.source ?? found.name;
  return {
    name: found.name,
    // Debian's file names leave the epoch out.
    version: found.version.replace(/^\d+:/, ''),
    arch: found.architecture,
    source,
    prefix: source.startsWith('lib') ? source.slice(0, 4) : source.slice(0, 1),
    component,
  };
};

const plainName = /^[A-Za-z0-9][A-Za-z0-9+.-]*$/;
const plainVersion = /^[A-Za-z0-9.+:~-]+$/;

/** Only what the Debian policy allows goes into a URL: a captured database may name a package `../../x`. */
export const canBeAskedFor = ({ name, source = name, version, architecture }: DpkgPackage): boolean =>
  [name, source, architecture].every((word) => plainName.test(word)) && plainVersion.test(version);

/** Where a template says that a package is, once for each component. */
export const expandTemplate = (
  template: string,
  found: DpkgPackage,
  components: readonly string[],
): string[] => {
  if (!canBeAskedFor(found)) return [];
  const urls = components.map((component) => {
    const values = valuesFor(found, component);
    return template.replace(/\{([^}]*)\}/g, (whole, word: string) =>
      isPlaceholder(word) ? encodeURIComponent(values[word]) : whole,
    );
  });
  return [...new Set(urls)];
};

/** Where an archive laid out like Debian's would have a package, once for each component. */
export const guessPoolUrls = (base: string, found: DpkgPackage, components: readonly string[]): string[] =>
  canBeAskedFor(found)
    ? components.map((component) => {
        const { name, version, arch, source, prefix } = valuesFor(found, component);
        return poolUrl(base, `pool/${component}/${prefix}/${source}/${name}_${version}_${arch}.deb`);
      })
    : [];
