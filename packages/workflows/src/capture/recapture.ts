import { openCapture, readCaptureSource } from '@holotype/capsule';
import { type RawPath, rawToUtf8, textToRaw } from '@holotype/model';
import type { Context } from '@holotype/workflows-replay';
import { captureSystem } from './capture.ts';

/** Makes a capture again where it lies, of the same root with the same scope. */
export const recapture = async (context: Context, directory: RawPath): Promise<void> => {
  const { manifest } = openCapture(directory);
  const { root } = readCaptureSource(directory);
  const asked = (held: boolean, reason: string) =>
    manifest.scope.rules
      .filter((rule) => rule.held === held && rule.reason === reason)
      .map(({ path }) => rawToUtf8(textToRaw(path)));
  await captureSystem(
    context,
    {
      output: '',
      ...(root !== '/' && { root: rawToUtf8(root) }),
      include: asked(true, 'asked for'),
      exclude: asked(false, 'asked to leave out'),
      force: true,
    },
    directory,
  );
};
