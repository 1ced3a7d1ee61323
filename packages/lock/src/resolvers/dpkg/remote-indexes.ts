import { type Compression, decompress } from '@holotype/archive';
import type { AptSection } from '@holotype/model';
import type { ResolverContext } from '../../resolver.ts';
import { type Archive, releaseFolder } from './archives.ts';
import { look, type Look } from './look.ts';
import { scanPackages } from './packages-file.ts';
import { type CheckedRelease, fetchRelease } from './remote-release.ts';

const maxFetched = 256 * 1024 * 1024;
const maxIndex = 1024 * 1024 * 1024;
const forms: readonly (readonly [suffix: string, Compression])[] = [
  ['.xz', 'xz'],
  ['.zst', 'zstd'],
  ['.gz', 'gzip'],
  ['', 'none'],
];

/** The folders of an archive's indexes, with the component that each is for. */
const folders = ({ suite, components, architectures }: Archive, { release }: CheckedRelease) => {
  if (suite.endsWith('/')) return [{ component: '', folder: '' }];
  const all = release.allIsElsewhere ? [] : ['all'];
  return components.flatMap((component) =>
    [...new Set([...architectures, ...all])].map((architecture) => ({
      component,
      folder: `${component}/binary-${architecture}/`,
    })),
  );
};

const fetchIndex = async (
  context: ResolverContext,
  archive: Archive,
  checked: CheckedRelease,
  { component, folder }: { readonly component: string; readonly folder: string },
  wanted: ReadonlySet<string>,
): Promise<Look[]> => {
  const base = releaseFolder(archive);
  const where = `${base}${folder}Packages`;
  const form = forms.find(([suffix]) => checked.release.files.has(`${folder}Packages${suffix}`));
  const file = form && checked.release.files.get(`${folder}Packages${form[0]}`);
  if (!form || !file)
    return folder.endsWith('/binary-all/')
      ? []
      : [
          {
            kind: 'unread',
            where,
            why: `the Release file at ${base} names no ${folder}Packages`,
            absent: true,
          },
        ];
  const found = await look<Look>(where, async () => {
    if (file.size > maxFetched)
      return { kind: 'unread', where, why: `${where} has ${file.size} bytes`, absent: false };
    context.report?.(`reading ${where}`);
    const named = `${where}${form[0]}`;
    const byHash = checked.release.byHash ? [`${base}${folder}by-hash/SHA256/${file.sha256}`] : [];
    await context.store.fetch({ ...file, urls: [...byHash, named], signal: context.signal });
    const content = decompress(form[1], context.store.read(file.sha256) ?? [], {
      maxOutput: maxIndex,
      what: named,
    });
    const { rows } = await scanPackages(content, wanted);
    const { signature, evidence } = checked;
    return {
      kind: 'read',
      where,
      bases: [archive.uri],
      suite: archive.suite,
      component,
      rows,
      signature,
      evidence,
    };
  });
  return [found];
};

/** Every index of one suite, fetched: each has the hash that its Release file states, and the signature of that. */
export const fetchIndexes = async (
  context: ResolverContext,
  apt: AptSection,
  archive: Archive,
  wanted: ReadonlySet<string>,
): Promise<Look[]> => {
  const where = releaseFolder(archive);
  const checked = await look(where, () => fetchRelease(context, apt, archive));
  if ('kind' in checked) return [checked];
  const looks: Look[] = [];
  for (const folder of folders(archive, checked))
    looks.push(...(await fetchIndex(context, archive, checked, folder, wanted)));
  return looks;
};
