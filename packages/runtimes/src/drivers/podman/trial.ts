import { makeDirectories } from '@holotype/host';
import { type RawPath, rawToUtf8 } from '@holotype/model';
import type { Call } from '../../containers/call.ts';
import { lastLine } from '../../last-line.ts';

const missing = '/holotype-trial';

/** Starts a program that is not there in an empty root: everything before its start must have worked. What stopped it, or undefined. */
export const whyNot = async (podman: Call, root: RawPath): Promise<string | undefined> => {
  makeDirectories(root);
  const options = ['--rm', '--network', 'none', '--http-proxy=false', '--log-driver', 'none'];
  const { code, stderr } = await podman(['run', ...options, '--rootfs', rawToUtf8(root), missing]);
  return code === 127 && stderr.includes(missing) && !/mount/i.test(stderr) ? undefined : lastLine(stderr);
};
