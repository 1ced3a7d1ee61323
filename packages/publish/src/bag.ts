import { doiUrl, sha256 } from '@holotype/model';
import type { Publication, PublishedFile } from './publication.ts';
import { visible } from './text/visible.ts';

/** A file below `data`. */
export interface PayloadFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a deposit has beside its files in `data`, to be a bag of BagIt 1.0: RFC 8493. */
export const bagFiles = (
  { about, capsule, today, tool }: Pick<Publication, 'about' | 'capsule' | 'today' | 'tool'>,
  payload: readonly PayloadFile[],
): readonly PublishedFile[] => {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const info = [
    ['Bag-Software-Agent', `${tool.name} ${tool.version}`],
    ['Bagging-Date', today],
    ['External-Identifier', about.doi === undefined ? `sha256:${capsule.sha256}` : doiUrl(about.doi)],
    ...(about.contact === undefined ? [] : [['Contact-Email', about.contact]]),
    ...(about.title === undefined ? [] : [['External-Description', visible(about.title)]]),
    ['Payload-Oxum', `${String(bytes)}.${String(payload.length)}`],
  ];
  const files = [
    { name: 'bagit.txt', text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { name: 'bag-info.txt', text: info.map(([label = '', value = '']) => `${label}: ${value}\n`).join('') },
    {
      name: 'manifest-sha256.txt',
      text: manifestOf(payload.map((one) => ({ ...one, name: `data/${one.name}` }))),
    },
  ];
  const tagged = files.map(({ name, text }) => ({ name, sha256: sha256(text) }));
  return [...files, { name: 'tagmanifest-sha256.txt', text: manifestOf(tagged) }];
};

/** Names of all that lies in a bag beside `data`. */
export const bagFileNames = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
] as const;

const manifestOf = (files: readonly Pick<PayloadFile, 'name' | 'sha256'>[]): string =>
  [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => `${file.sha256}  ${file.name.replaceAll('%', '%25')}\n`)
    .join('');
