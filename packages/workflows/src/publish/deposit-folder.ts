import { hashLocal, lstat, openLocal, readWhole } from '@holotype/host';
import { joinRaw, type RawPath, rawToText, type Sha256, utf8ToRaw } from '@holotype/model';
import { bagFileNames, sumsName } from '@holotype/publish';
import { PublishError } from './errors.ts';

export interface FolderFile {
  readonly name: string;
  readonly path: RawPath;
  readonly size: number;
  /** 32 hexadecimal digits, as archives tell them. */
  readonly md5: string;
}

/** Bytes; a deposit has two dozen files. */
const largestSums = 1024 * 1024;

/** What SHA256SUMS says of the files beside it; nothing where there is none. */
export const sumsIn = (directory: RawPath): ReadonlyMap<string, Sha256> => {
  const path = joinRaw(directory, sumsName);
  const stat = lstat(path);
  if (stat?.type !== 'file' || stat.size > largestSums) return new Map();
  const lines = readWhole(path).toString('utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, sum, name] = /^([0-9a-f]{64})  ([^/\\\p{C}]{1,200})$/u.exec(line) ?? [];
      return sum === undefined || name === undefined || /^\.\.?$/.test(name) ? [] : [[name, sum]];
    }),
  );
};

/** Throws PublishError `PUBLISH_NOT_A_DEPOSIT`. */
export const refuseNoDeposit = (directory: RawPath): void => {
  const why = whyNoDeposit(directory);
  if (why !== undefined)
    throw new PublishError('PUBLISH_NOT_A_DEPOSIT', `${rawToText(directory)} ${why}`, {
      hint: 'choose another directory with -o',
    });
};

/** Why a directory is no deposit; undefined if it is one, of files alone that its SHA256SUMS names, or a bag of one. */
const whyNoDeposit = (directory: RawPath): string | undefined => {
  if (lstat(directory)?.type !== 'directory') return 'is no directory';
  const names = openLocal().files.list(directory).map(rawToText);
  const isBag = names.includes(bagFileNames[0]);
  const known = new Set(
    isBag ? [...bagFileNames, rawToText(payloadName)] : [...besides, ...sumsIn(directory).keys()],
  );
  const strange = names.find((name) => !known.has(name));
  if (strange !== undefined) return `holds ${strange}, which is no part of a deposit`;
  return isBag ? whyNoDeposit(joinRaw(directory, payloadName)) : undefined;
};

/** Where the files of a bag lie. */
export const payloadName: RawPath = utf8ToRaw('data');

/** What SHA256SUMS does not name. */
const besides = [sumsName, `${sumsName}.sig`];

/** Every file of a deposit, each compared with its SHA256SUMS. Throws PublishError, HostError. */
export const readDeposit = (directory: RawPath): readonly FolderFile[] => {
  refuseNoDeposit(directory);
  const sums = sumsIn(directory);
  return [...new Set([...sums.keys(), ...besides])].flatMap((name) => {
    const path = joinRaw(directory, utf8ToRaw(name));
    const isThere = lstat(path)?.type === 'file';
    if (!isThere && besides.includes(name)) return [];
    const { size, sha256, md5 = '' } = isThere ? hashLocal(path, { md5: true }) : { size: 0, sha256: '' };
    const wanted = sums.get(name);
    if (wanted === undefined || wanted === sha256) return [{ name, path, size, md5 }];
    throw new PublishError('PUBLISH_CHANGED', `${rawToText(path)} is not the file that ${sumsName} names`, {
      hint: `correct its line there (sha256sum), or add --force to write the deposit anew`,
    });
  });
};
