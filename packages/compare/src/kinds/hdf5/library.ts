import { grouped } from '@holotype/model';
import h5wasm, { type Metadata } from 'h5wasm';
import { Unreadable } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { shown } from '../../wording.ts';

/** HDF5's own library in WebAssembly, with a memory and files of its own: h5wasm's build for Node would use those of the machine. */
export type Library = Awaited<typeof h5wasm.ready>;

/** Without this handler what cannot be read (a filter that is not there) leaves memory as it was, and says nothing. */
export const loadHdf5 = async (): Promise<Library> => {
  const library = await h5wasm.ready;
  library.activate_throwing_error_handler();
  return library;
};

/** An opened file. */
export interface OpenFile {
  readonly library: Library;
  readonly id: bigint;
}

/** What HDF5 says last is nearest to the cause: `required filter 'lzf' is not registered`. */
const reasonOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  const lines = [...text.matchAll(/^ *#\d+: .* in \w+\(\): (.*)$/gm)].map(([, why = '']) => why);
  const filter = lines.find((line) => line.startsWith('required filter'));
  return filter ?? lines.at(-1) ?? text.split('\n')[0] ?? '';
};

/** Throws what HDF5 says of a damaged file as Unreadable. */
export const reading = <T>(what: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`${what}: ${shown(reasonOf(error))}`);
  }
};

export const openFile = (library: Library, name: string, content: Uint8Array): OpenFile =>
  reading('no HDF5 that can be read', () => {
    library.FS.writeFile(name, content);
    return {
      library,
      id: library.open(
        name,
        library.H5F_ACC_RDONLY,
        false,
        library.H5F_LIBVER_EARLIEST,
        library.H5F_LIBVER_LATEST,
      ),
    };
  });

/** Bytes that `fill` writes elements into; pointers in them are good until `done` returns. */
export const readInto = <T>(
  { library }: OpenFile,
  { size, total_size: count }: Metadata,
  fill: (place: bigint) => number,
  done: (bytes: Uint8Array) => T,
): T => {
  const length = size * count;
  if (!(length <= contentLimit))
    throw new Unreadable(`an HDF5 with over ${grouped(contentLimit / 1024 / 1024)} MB in one piece`);
  const place = library._malloc(Math.max(length, 1));
  if (place === 0) throw new Unreadable('an HDF5 for which there is not enough memory');
  try {
    if (fill(BigInt(place)) < 0) throw new Unreadable('an HDF5 that cannot be read');
    return done(library.HEAPU8.slice(place, place + length));
  } finally {
    library._free(place);
  }
};
