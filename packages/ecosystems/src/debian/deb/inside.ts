import { ArchiveError, readAll, readZip, toBuffer, type ZipMember } from '@holotype/formats';
import { type RawPath, rawToText } from '@holotype/model';
import type { ArtifactMember } from '../../artifact.ts';
import { madeMembers, maxMade } from '../../made.ts';
import { memoryFile } from '../../reading/memory-file.ts';
import { parseRule, ruleText } from '../../rule.ts';
import type { Maker } from './maker.ts';

/** The files of a zip that lies in a package, or one of them: `of` is its path in the package, `path` the one within. */
export const insideRule = (of: RawPath, path?: RawPath): string =>
  path === undefined
    ? ruleText('members', { of: rawToText(of) })
    : ruleText('member', { of: rawToText(of), path: rawToText(path) });

/** One maker for each zip that rules name. One level: a zip within a zip is a file of it. */
export const insideMakers = (rules: readonly string[], what: string): readonly Maker[] => {
  const wanted = new Map<string, Set<string> | 'all'>();
  for (const rule of rules) {
    const { name, given = {} } = parseRule(rule) ?? {};
    const { of, path } = given;
    if (typeof of !== 'string') continue;
    const known = wanted.get(of);
    if (name === 'members' && path === undefined) wanted.set(of, 'all');
    else if (name === 'member' && typeof path === 'string' && known !== 'all')
      wanted.set(of, (known ?? new Set()).add(path));
  }
  return [...wanted].map(([zip, paths]) => insideMaker(zip, paths, `${what}: ${zip}`));
};

/** `zip` and `paths` are texts of paths. */
const insideMaker = (zip: string, paths: ReadonlySet<string> | 'all', what: string): Maker => ({
  takes: ({ part, type, path }) => part === 'data' && type === 'file' && rawToText(path) === zip,
  take: async function* ({ path: of }, bytes): AsyncGenerator<ArtifactMember, void> {
    try {
      for await (const member of readZip(memoryFile(bytes), { what, maxOutput: maxMade })) {
        const { type, path } = member;
        if (type === 'file' && (paths === 'all' || paths.has(rawToText(path))))
          yield* madeMembers(insideRule(of, path), await bytesOf(member, what));
      }
    } catch (error) {
      // A zip that lies gives nothing more; the package gives the rest.
      if (!(error instanceof ArchiveError)) throw error;
    }
  },
});

const bytesOf = async ({ content, size }: ZipMember, what: string): Promise<Buffer> =>
  size === 0 ? Buffer.alloc(0) : toBuffer(await readAll(content(), size, what));
