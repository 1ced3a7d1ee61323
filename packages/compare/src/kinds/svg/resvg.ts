import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;

/** resvg, ready to draw. Its package leaves it to its user to read the WebAssembly that lies in it: the one file that this package reads. */
export const loadResvg = async (): Promise<typeof Resvg> => {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  const bytes = readFileSync(file);
  // A bundle of the command has it compressed.
  ready ??= initWasm(file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes);
  await ready;
  return Resvg;
};
