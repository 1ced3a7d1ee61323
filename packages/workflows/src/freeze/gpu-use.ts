import type { RawPath } from '@holotype/model';

/** What of a trace tells. */
export interface Opened {
  /** Every file that was opened is known. */
  readonly complete: boolean;
  readonly files: readonly { readonly path: RawPath; readonly read: boolean; readonly written: boolean }[];
}

/** Nodes by which programs compute on a GPU: of NVIDIA, of its boards without PCI, of AMD, of the kernel's graphics, of WSL. */
const node = /^\/dev\/(?:nvidia|nvhost|nvmap|kfd$|dri\/(?:card|render)|dxg$)/;

/** Whether a run opened a GPU; undefined where it opened none that is known, and not all is known. */
export const usesGpu = ({ complete, files }: Opened): boolean | undefined => {
  if (files.some(({ path, read, written }) => (read || written) && node.test(path))) return true;
  return complete ? false : undefined;
};
