import { serve } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { scanFile, type SearchedFile } from './scan-file.ts';

/** Files of one root, one after another. */
export interface ScanTask {
  readonly root: RawPath;
  readonly paths: readonly RawPath[];
}

serve(({ root, paths }: ScanTask): readonly SearchedFile[] => paths.map((path) => scanFile(root, path)));
