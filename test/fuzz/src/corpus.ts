import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkout } from '@holotype/kit';
import type { Harness } from './harness.ts';

const fileOf = ({ name }: Harness): string => join(checkout, 'test/fuzz/corpus', `${name}.json.gz`);

/** Inputs that were kept: each made the reader do something that no smaller one does. */
export const readCorpus = (harness: Harness): Buffer[] => {
  const file = fileOf(harness);
  if (!existsSync(file)) return [];
  const texts = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as readonly string[];
  return texts.map((text) => Buffer.from(text, 'base64'));
};

export const writeCorpus = (harness: Harness, inputs: readonly Uint8Array[]): void => {
  const texts = inputs.map((input) => Buffer.from(input).toString('base64'));
  writeFileSync(fileOf(harness), gzipSync(JSON.stringify(texts), { level: 9 }));
};
