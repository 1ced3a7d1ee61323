import { serve } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { type FileToSearch, scanFile, type SearchedFile } from './scan-file.ts';

/** Files of one root, one after another. */
export interface ScanTask {
  readonly root: RawPath;
  readonly files: readonly FileToSearch[];
}

serve(({ root, files }: ScanTask): readonly SearchedFile[] => files.map((file) => scanFile(root, file)));
