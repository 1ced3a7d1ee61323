import { type Host, rootSource, scanTree } from '@holotype/host';
import { because, isWithin, type RawPath, rawToText, type ScopeRule, toScope } from '@holotype/model';
import { localOf } from './before.ts';
import { isCredentialPath, isOfPackages, isScanned } from './never.ts';
import { liesAsShipped, type Owners } from '@holotype/ecosystems';
import { isPublished } from '@holotype/ecosystems/published';
import type { SecretFinder, SecretPlace } from '../secret-finder.ts';

export interface SecretFilesRequest {
  readonly host: Host;
  /** Where the captured root lies on this machine. */
  readonly root: RawPath;
  readonly plan: readonly ScopeRule[];
  /** Asked for by name: searched wherever they lie. */
  readonly include: readonly RawPath[];
  readonly owners: Owners;
  readonly finder: SecretFinder;
  readonly signal?: AbortSignal | undefined;
}
/** A file that is in scope and looks as if it held a secret. */
export interface SecretFile extends SecretPlace {
  readonly path: RawPath;
}

/** Directories that lead to `place`, or lie in it. */
const meets = (directory: RawPath, place: RawPath) =>
  isWithin(directory, place) || isWithin(place, directory);

function* candidates({ host, root, plan, include }: SecretFilesRequest): Generator<RawPath, void> {
  const scope = toScope(plan);
  const isLead = (path: RawPath) =>
    path === '/' ||
    path === '/usr' ||
    path === '/usr/local' ||
    (isScanned(`${path}/`) && !isOfPackages(path));
  const isAsked = (path: RawPath) => include.some((place) => meets(path, place));
  const enters = (path: RawPath) => scope.enters(path) && (isLead(path) || isAsked(path));
  for (const { path, stat } of scanTree(rootSource(host.kind === 'live' ? '/' : root), { enters })) {
    if (stat.type !== 'file' || !(isScanned(path) || isAsked(path)) || !scope.holds(path, false)) continue;
    if (isCredentialPath(path) === undefined && !isPublished(path)) yield path;
  }
}

/** Searches what configures a machine, and what was asked for by name, for secrets; what a package ships is public already. */
export const findSecretFiles = async (request: SecretFilesRequest): Promise<readonly SecretFile[]> => {
  const { root, owners, finder, signal } = request;
  const paths = [...candidates(request)];
  const { findings } = await finder.scanFiles({ root, paths, signal });
  const isShipped = (path: RawPath) => liesAsShipped(owners.get(path), localOf(root, undefined, path));
  const found = [...findings].flatMap(([path, [first]]) =>
    isShipped(path) ? [] : [{ path, rule: first?.rule ?? 'secret', line: first?.line }],
  );
  const repeated = finder.derivedOf(paths, new Set(found.map(({ path }) => path)));
  return [...found, ...repeated.map((path) => ({ path, rule: 'repeats-a-secret', line: undefined }))];
};

export const secretRules = (files: readonly SecretFile[]): ScopeRule[] =>
  files.map(({ path }) => ({ path: rawToText(path), held: false, reason: because('secret') }));
