import { type CapsuleReader, loadMap, loadTree, streamRunContent } from '@holotype/capsule';
import { findNames, type Identity, namesToFind } from '@holotype/capture';
import { isPublished } from '@holotype/ecosystems/published';
import { makeDirectories, removeTree } from '@holotype/host';
import { type Entry, printJson, type RawPath, rawToText, type ScopeRule, textToRaw } from '@holotype/model';
import { lockOf, streamContents } from '@holotype/rebuild';
import { beginStage, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { formatCount } from '@holotype/terminal/words';
import { FreezeError } from './errors.ts';
import { lookInside, type LookInside } from './look-inside.ts';
import { nameRules, searchBytes, secretRules } from './search-bytes.ts';

const shown = 20;

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

/** The places that were found, as many as anybody reads, and how many there are. */
const openList = () => {
  const places: string[] = [];
  let count = 0;
  return {
    add: (place: string): void => {
      if (places.includes(place)) return;
      if (++count <= shown) places.push(place);
    },
    refuse: (): void => {
      if (count === 0) return;
      const more = count > shown ? `, and ${String(count - shown)} more` : '';
      throw new FreezeError(
        'FREEZE_NOT_PRIVATE',
        `The capsule would reveal who or where you are, or could: ${places.join(', ')}${more}`,
        {
          hint: 'run it in a directory whose path does not contain your name, with HOME and PATH that do not either, as in HOME=/tmp/home; exclude files with --without, and store as plain text what was not searched',
        },
      );
    },
  };
};
type List = ReturnType<typeof openList>;

const bytesOfEntry = (entry: Entry): Buffer => {
  const { path, user, group, xattrs = {} } = entry;
  const target = entry.type === 'symlink' ? entry.target : '';
  return Buffer.concat([
    Buffer.from([path, target, user, group, ...Object.keys(xattrs)].join('\0'), 'latin1'),
    ...Object.values(xattrs).flatMap((value) => [Buffer.alloc(1), Buffer.from(value, 'base64')]),
  ]);
};

/** Names of results by what they hold; what several have is called after the first. */
const resultNames = ({ run }: CapsuleReader['manifest']): Map<string, string> => {
  const names = new Map<string, string>();
  const add = (sha256: string | undefined, name: string) => {
    if (sha256 !== undefined && !names.has(sha256)) names.set(sha256, name);
  };
  for (const name of ['stdin', 'stdout', 'stderr'] as const)
    add(name === 'stdin' ? run?.stdin.sha256 : run?.streams[name].sha256, name);
  for (const output of run?.outputs ?? []) add('sha256' in output ? output.sha256 : undefined, output.path);
  return names;
};

const searchDocuments = (reader: CapsuleReader, tree: readonly Entry[], identity: Identity, list: List) => {
  const needles = namesToFind(identity);
  const look = (name: string, bytes: Buffer) => {
    const finding = findNames(bytes, needles);
    if (finding) list.add(`${name} (${finding.what})`);
  };
  for (const entry of tree) look(rawToText(entry.path), bytesOfEntry(entry));
  look('the Manifest', Buffer.from(printJson(reader.manifest)));
  look('the Lock', Buffer.from(printJson(lockOf(reader))));
};

/**
 * Throws FreezeError `FREEZE_NOT_PRIVATE` if a byte that the capsule would hold names the person or the machine: contents that no public
 * package gives, results, streams, paths, owners, attributes, documents; and if something is in a container that cannot be opened. In what
 * the search for secrets did not see, secrets count too. `reader`: the locked capture.
 */
export const refuseNames = async (
  context: WorkflowContext,
  identity: Identity,
  reader: CapsuleReader,
  place: RawPath,
): Promise<void> => {
  using step = beginStage(context, 'capture', 'Looking for names in what would be shared', { unit: 'bytes' });
  const list = openList();
  const tree = await loadTree(reader);
  searchDocuments(reader, tree, identity, list);
  const rules = nameRules(namesToFind(identity));
  const { run } = reader.manifest;
  const unseen = new Map(run?.unsearched?.map(({ path, why }) => [path, why]));
  const spools = `${place}/unpacked`;
  removeTree(spools);
  makeDirectories(spools, 0o700);
  const search = async (path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const isOthers = isPublished(textToRaw(path));
    const look: LookInside = {
      spools,
      open: (withSecrets) => [
        searchBytes(rules),
        ...(withSecrets ? [searchBytes(secretRules(textToRaw(path), isOthers))] : []),
      ],
      report: ({ members }, found) => {
        const name = [path, ...members].join(' > ');
        if (found === 'unsearched') list.add(`${name} (not searched)`);
        else {
          const at = found.line === undefined ? `byte ${String(found.byte)}` : `line ${String(found.line)}`;
          list.add(`${name} ${at} (${found.what})`);
        }
      },
    };
    const counted = async function* () {
      for await (const piece of content) {
        context.signal.throwIfAborted();
        step.advance(piece.length);
        yield piece;
      }
    };
    const why = unseen.get(path);
    await lookInside(look, path, counted(), why === undefined || why === 'binary');
  };
  try {
    const names = resultNames(reader.manifest);
    for (const { sha256 } of run?.kept.contents ?? [])
      await search(
        names.get(sha256) ?? sha256,
        streamRunContent(reader, (run as NonNullable<typeof run>).kept, sha256),
      );
    const map = await loadMap(reader, lockOf(reader), tree);
    const own = map.filter(({ source }) => source === 'pack');
    const entries = new Set(own.flatMap((line) => [...line.entries]));
    const { store } = context;
    for await (const { entry, content } of streamContents({
      reader,
      store,
      tree,
      map,
      entries,
      signal: context.signal,
    }))
      await search(rawToText(entry.path), content);
  } finally {
    removeTree(spools);
  }
  step.done();
  list.refuse();
};
