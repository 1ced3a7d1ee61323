import { grouped } from '@holotype/model';
import type { Entry, ZipFile } from 'yauzl';
import { type Room, Unreadable } from '../kind.ts';
import { contentLimit, memberLimit } from '../limits.ts';
import { shown } from '../wording.ts';
import type { Member } from './member.ts';

const toError = (error: unknown): Unreadable =>
  error instanceof Unreadable
    ? error
    : new Unreadable(`damaged: ${shown(error instanceof Error ? error.message : String(error))}`);

const open = async (bytes: Uint8Array): Promise<ZipFile> => {
  // Loaded when it is needed: it is no part of a start.
  const { fromBuffer } = await import('yauzl');
  return new Promise((resolve, reject) => {
    // Names are compared and never written to, so that none has to be refused.
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options, (error, file) => {
      if (error) reject(toError(error));
      else resolve(file);
    });
  });
};

const entriesOf = (file: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const found: Entry[] = [];
    file.on('error', (error: Error) => {
      reject(toError(error));
    });
    file.on('end', () => {
      resolve(found);
    });
    file.on('entry', (entry: Entry) => {
      found.push(entry);
      if (found.length > memberLimit) reject(new Unreadable(`a zip of over ${grouped(memberLimit)} members`));
      else file.readEntry();
    });
    file.readEntry();
  });

const read = (file: ZipFile, entry: Entry, room: Room): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(toError(error));
    };
    try {
      if (entry.uncompressedSize > contentLimit)
        throw new Unreadable(`a zip with a member of more than ${grouped(contentLimit / 1024 / 1024)} MB`);
      // What unpacks to another size is an error of yauzl's.
      room.take(entry.uncompressedSize);
      file.openReadStream(entry, (error, stream) => {
        if (error) {
          fail(error);
          return;
        }
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('error', fail);
        stream.on('end', () => {
          resolve(Buffer.concat(parts));
        });
      });
    } catch (error) {
      fail(error);
    }
  });

const unix = 3;

const factsOf = ({ versionMadeBy, externalFileAttributes }: Entry): string => {
  const mode = externalFileAttributes >>> 16;
  return versionMadeBy >> 8 === unix && mode !== 0 ? `mode ${mode.toString(8)}` : '';
};

/** What a zip holds, in the order of its directory. Throws Unreadable, also while a member is read. */
export const zipMembers = async (bytes: Uint8Array, room: Room): Promise<readonly Member[]> => {
  const file = await open(bytes);
  const entries = await entriesOf(file);
  // A buffer, as decodeStrings is false.
  const comment = Buffer.from(file.comment).toString('latin1');
  const noted: readonly Member[] =
    comment === ''
      ? []
      : [{ name: 'comment of the archive', facts: comment, read: () => Promise.resolve(new Uint8Array()) }];
  const members = entries.map((entry) => ({
    // Buffers, as decodeStrings is false.
    name: entry.fileNameRaw.toString('latin1'),
    facts: factsOf(entry),
    read: async () => {
      if (entry.isEncrypted()) throw new Unreadable('encrypted');
      return read(file, entry, room);
    },
  }));
  return [...noted, ...members];
};
