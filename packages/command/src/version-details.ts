import { hasNative, lstat } from '@holotype/host';
import { joinRaw, rawToText } from '@holotype/model';
import type { Context } from './context.ts';

/** What whoever reports a problem is asked for. */
export interface VersionDetails {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  readonly installation: {
    readonly kind: 'executable' | 'checkout' | 'npm' | 'archive';
    readonly path: string;
  };
  /** The calls that Node lacks can be made. */
  readonly nativeBinding: boolean;
  /** Runs can be watched by the helper in C. */
  readonly tracingHelper: boolean;
}

/** `tracingHelper`: known to the program that brings it. */
export const versionDetails = (
  { tool, installation, executable }: Pick<Context, 'tool' | 'installation' | 'executable'>,
  tracingHelper: boolean,
): VersionDetails => ({
  version: tool.version,
  node: process.versions.node,
  platform: process.platform,
  arch: process.arch,
  installation: {
    kind: kindOf({ installation, executable }),
    path: rawToText(executable?.path ?? installation),
  },
  nativeBinding: hasNative(),
  tracingHelper,
});

const kindOf = ({
  installation,
  executable,
}: Pick<Context, 'installation' | 'executable'>): VersionDetails['installation']['kind'] => {
  if (executable) return 'executable';
  if (installation.split('/').includes('node_modules')) return 'npm';
  return lstat(joinRaw(installation, 'pnpm-workspace.yaml')) ? 'checkout' : 'archive';
};
