import { type Digest, toDigest } from '../digest.ts';
import { NotationError } from './errors.ts';

interface Named {
  /** Undefined if only the digest names it. */
  readonly tag: string | undefined;
  /** Of a manifest or an index; undefined if only the tag names it. */
  readonly digest: Digest | undefined;
}
/** Something in a repository of a registry. */
export interface RegistryReference extends Named {
  readonly kind: 'registry';
  /** With its port, if it has one; a name in lower case. */
  readonly host: string;
  readonly repository: string;
}
/** Something in an OCI layout directory. */
export interface LayoutReference extends Named {
  readonly kind: 'layout';
  /** As it was typed. */
  readonly directory: string;
}
export type Reference = RegistryReference | LayoutReference;

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const host = `(?:${label}(?:\\.${label})*|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?`;
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const tag = '[A-Za-z0-9_][A-Za-z0-9._-]{0,127}';
/** The end of every reference: `:TAG`, `@DIGEST`, or both. */
const end = `(?::(?<tag>${tag}))?(?:@sha256:(?<hex>[0-9a-f]{64}))?`;

const registryForm = new RegExp(`^(?<host>${host})/(?<repository>${part}(?:/${part})*)${end}$`);
const layoutForm = new RegExp(`^oci:(?<directory>[^:@]+)${end}$`);

/** The distribution specification bounds host and repository together; characters. */
const longestName = 255;
const longest = 4096;

const hint =
  'write HOST/REPOSITORY:TAG, HOST/REPOSITORY@sha256:…, or oci:DIRECTORY:TAG; names of repositories are in lower case';

const fail = (text: string, why: string): never => {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  throw new NotationError('REFERENCE_INVALID', `${JSON.stringify(shown)} ${why}`, hint);
};

/** What has no dot and no port and is not `localhost` is a directory on this machine. */
const isHost = (name: string): boolean => /[.:]/.test(name) || name === 'localhost';

/** Whether a text is written as the address of a file on the web. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Whether a text is written as a reference, with a tag or a digest; whether it can be read is another matter. */
export const isReference = (text: string): boolean => {
  if (text.startsWith('oci:')) return true;
  if (isAddress(text)) return false;
  const [first = '', ...rest] = text.split('/');
  return rest.length > 0 && !first.startsWith('.') && isHost(first) && /[:@]/.test(rest.join('/'));
};

/** Reads `HOST/REPOSITORY`, `oci:DIRECTORY` and what follows them, a tag, a digest or both. Throws NotationError `REFERENCE_INVALID`. */
export const parseReference = (text: string): Reference => {
  if (text.length > longest) return fail(text, 'is too long for a reference');
  const layout = layoutForm.exec(text)?.groups;
  if (layout) return { kind: 'layout', directory: layout['directory'] ?? '', ...needName(text, layout) };
  if (text.startsWith('oci:')) return fail(text, 'is not a reference to an OCI layout directory');
  const found = registryForm.exec(text)?.groups;
  if (!found) return fail(text, 'is not a reference');
  const { host: name = '', repository = '' } = found;
  if (!isHost(name)) return fail(text, `names no registry: ${name} has neither a dot nor a port`);
  if (name.length + 1 + repository.length > longestName) return fail(text, 'is too long for a reference');
  // What URLs allow is narrower: numbers that are no address, ports beyond 65,535.
  if (!URL.canParse(`https://${name}/`)) return fail(text, 'names a host that cannot exist');
  return { kind: 'registry', host: name.toLowerCase(), repository, ...needName(text, found) };
};

const needName = (text: string, { tag: name, hex }: Partial<Record<string, string>>): Named => {
  if (name === undefined && hex === undefined) return fail(text, 'has neither a tag nor a digest');
  return { tag: name, digest: hex === undefined ? undefined : toDigest(hex) };
};

/** The reference as it is typed. */
export const referenceText = (reference: Reference): string => {
  const { tag: name, digest } = reference;
  const start =
    reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.host}/${reference.repository}`;
  return `${start}${name === undefined ? '' : `:${name}`}${digest === undefined ? '' : `@${digest}`}`;
};

/** What a reference that was typed calls what it names, without its tag; undefined for a text that is none. */
export const referenceName = (text: string): string | undefined =>
  isReference(text) ? /([^/:@]+)(?::[^/:@]*)?(?:@[^/@]*)?$/.exec(text)?.[1] : undefined;

/** The same place, named by a digest alone. */
export const withDigest = <T extends Reference>(reference: T, digest: Digest): T => ({
  ...reference,
  tag: undefined,
  digest,
});

/** The tag under which referrers of a manifest are listed where a registry has no list of its own. */
export const digestTag = (digest: Digest): string => digest.replace(':', '-');

/** Whether a registry is on this machine. */
export const isLoopback = (name: string): boolean =>
  /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?$/.test(name);
