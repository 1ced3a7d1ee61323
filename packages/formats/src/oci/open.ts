import { openLocal } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { openDirectoryForm } from './directory-form.ts';
import type { Layout } from './layout.ts';
import { openTarForm, type TarFormOptions } from './tar-form.ts';

/**
 * Opens an OCI image layout, an uncompressed tar or a directory, without unpacking it. A tar is looked through once, header by header.
 * Throws `LAYOUT_INVALID` for links, for a name that stands twice and for missing documents, `LAYOUT_TOO_LARGE` for a tar of more
 * than `most` members, ArchiveError for a damaged or cut tar.
 */
export const openLayout = async (path: RawPath, options?: TarFormOptions): Promise<Layout> => {
  const type = openLocal().files.stat(path)?.type;
  if (type === 'directory') return openDirectoryForm(path);
  if (type === 'file') return openTarForm(path, options);
  throw new ArchiveError('LAYOUT_INVALID', `${rawToText(path)} is ${type ? `a ${type}` : 'not there'}`, {
    exit: type ? 'invalid' : 'missing',
  });
};
