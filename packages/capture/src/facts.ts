import { openLocal } from '@holotype/host';
import type { Probe, ProbeContext } from '@holotype/ecosystems';
import { documentVersions, type Manifest, type Tool, TreeDigester } from '@holotype/model';
import { cpu } from './probes/cpu/index.ts';
import { gpu } from './probes/gpu/index.ts';
import { kernel } from './probes/kernel/index.ts';
import { libc } from './probes/libc/index.ts';
import { limits } from './probes/limits/index.ts';
import { memory } from './probes/memory/index.ts';
import { os } from './probes/os/index.ts';
import { type ProbedSections, runProbes } from './run-probes.ts';

export interface FactsRequest extends Pick<ProbeContext, 'signal'> {
  readonly tool: Tool;
  /** UTC. */
  readonly now: string;
  readonly privileged: boolean;
}

/** What `fit` asks of a host: no packages, no variables, no names. */
const asked: readonly Probe[] = [os, libc, limits, kernel, cpu, memory, gpu];

/** What this machine is, as far as `fit` compares that. Throws CaptureError. */
export const lookAtHost = (signal?: AbortSignal): Promise<ProbedSections> =>
  runProbes(openLocal(), { environment: {}, home: undefined, ...(signal && { signal }) }, asked);

/** The same as a capture of no path has it. Throws CaptureError. */
export const captureFacts = async ({ tool, now, privileged, signal }: FactsRequest): Promise<Manifest> => {
  const { sections, gaps } = await lookAtHost(signal);
  return {
    manifestVersion: documentVersions.manifest,
    tool: { ...tool },
    capturedAt: now,
    host: { name: 'host-1', kind: 'live', privileged },
    scope: { kind: 'paths', rules: [] },
    tree: { digest: new TreeDigester().finish(), entries: 0, files: 0, bytes: 0, chunks: [] },
    accounting: [],
    sections,
    gaps: [...gaps],
    substitutions: [],
  };
};
