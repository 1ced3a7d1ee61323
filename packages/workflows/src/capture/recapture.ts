import { openCapture, readCaptureSource } from '@holotype/capsule';
import { installedPackages } from '@holotype/ecosystems';
import { type RawPath, type ReasonCode, textToRaw } from '@holotype/model';
import type { WorkflowContext } from '@holotype/workflows-replay';
import { captureSystem } from './capture.ts';

/** Makes a capture again where it lies, of the same root with the same scope. */
export const recapture = async (context: WorkflowContext, directory: RawPath): Promise<void> => {
  const { manifest } = openCapture(directory);
  const { root } = readCaptureSource(directory);
  const asked = (held: boolean, code: ReasonCode) =>
    manifest.scope.rules
      .filter((rule) => rule.held === held && rule.reason.code === code)
      .map(({ path }) => textToRaw(path));
  await captureSystem(context, {
    output: directory,
    root,
    packages:
      manifest.scope.kind === 'paths'
        ? [...new Set(installedPackages(manifest.sections).map(({ name }) => name))]
        : undefined,
    include: asked(true, 'asked-for'),
    exclude: asked(false, 'asked-to-leave-out'),
    force: true,
  });
};
