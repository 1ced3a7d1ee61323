import type { WantedDistribution } from './wanted.ts';

/** `pkg:pypi/numpy@2.4.6`, with the file's name where one is known: a version has many wheels. */
export const pypiPurl = (
  { name, distribution }: Pick<WantedDistribution, 'name' | 'distribution'>,
  file?: string,
): string => {
  const plain = `pkg:pypi/${encodeURIComponent(name)}@${encodeURIComponent(distribution.version)}`;
  return file === undefined ? plain : `${plain}?file_name=${encodeURIComponent(file)}`;
};
