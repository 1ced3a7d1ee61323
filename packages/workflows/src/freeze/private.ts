import { type CapsuleReader, loadTree } from '@holotype/capsule';
import { findNames, type Identity, namesToFind } from '@holotype/capture';
import { readWhole } from '@holotype/host';
import { printJson, type RawPath, rawToText, type ScopeRule } from '@holotype/model';
import { tell, type WorkflowContext } from '@holotype/workflows-replay';
import { formatCount } from '@holotype/terminal/words';
import { FreezeError } from './errors.ts';

const shown = 5;

/** Bytes that will be shared, and how an error calls them. */
type Part = readonly [name: string, bytes: Buffer];

const refuse = (identity: Identity, parts: Iterable<Part>): void => {
  const needles = namesToFind(identity);
  const found: string[] = [];
  for (const [name, bytes] of parts) {
    const finding = findNames(bytes, needles);
    if (finding) found.push(`${name} (${finding.what})`);
  }
  if (found.length === 0) return;
  const more = found.length > shown ? ` and ${String(found.length - shown)} more` : '';
  throw new FreezeError(
    'FREEZE_NOT_PRIVATE',
    `The capsule would reveal who or where you are: ${found.slice(0, shown).join(', ')}${more}`,
    {
      hint: 'run it in a directory whose path does not contain your name, with HOME and PATH that do not either, as in HOME=/tmp/home; or exclude files with --without',
    },
  );
};

/** Paths are as they must be for the run: how many of them name somebody is told before anything is kept. */
export const tellNames = (
  context: WorkflowContext,
  identity: Identity,
  rules: readonly ScopeRule[],
): void => {
  const needles = namesToFind(identity);
  const named = rules.filter(({ path, held }) => held && findNames(Buffer.from(path), needles));
  if (named.length > 0)
    tell(
      context,
      'NAMES_HELD',
      `${formatCount(named.length)} of the included paths contain your name, such as ${named[0]?.path ?? ''}; --private would stop`,
    );
};

/** Throws FreezeError `FREEZE_NOT_PRIVATE` if one of the files has a name in it. */
export const refuseNamesInFiles = (identity: Identity, files: ReadonlyMap<string, RawPath>): void => {
  const parts = function* (): Generator<Part, void> {
    for (const [name, local] of files) yield [name, readWhole(local)];
  };
  refuse(identity, parts());
};

/** The same for paths, owners and documents. */
export const refuseNamesInDocuments = async (identity: Identity, reader: CapsuleReader): Promise<void> => {
  const { manifest, lock } = reader;
  const entries = await loadTree(reader);
  const parts = function* (): Generator<Part, void> {
    for (const entry of entries) {
      const { path, user, group } = entry;
      const target = entry.type === 'symlink' ? entry.target : '';
      yield [rawToText(path), Buffer.from([path, target, user, group].join('\0'), 'latin1')];
    }
    yield ['the Manifest', Buffer.from(printJson(manifest))];
    if (lock) yield ['the Lock', Buffer.from(printJson(lock))];
  };
  refuse(identity, parts());
};
