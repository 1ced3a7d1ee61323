import { type Host, HostError } from '@holotype/host';
import type { Gap, Sections } from '@holotype/model';
import { CaptureError } from './errors.ts';
import {
  type Probe,
  type ProbeContext,
  type ProbeResult,
  type SectionName,
  toGap,
} from '@holotype/ecosystems';
import { probes as all } from './probes/index.ts';

export interface ProbedSections {
  readonly sections: Sections;
  /** In the order of the probes. */
  readonly gaps: readonly Gap[];
}

const runProbe = async (
  probe: Probe,
  host: Host,
  context: ProbeContext,
): Promise<ProbeResult | undefined> => {
  try {
    return await probe.probe(host, context);
  } catch (error) {
    if (error instanceof HostError) return { section: undefined, gaps: [toGap(probe.name, error)] };
    throw new CaptureError(
      'CAPTURE_PROBE_CRASHED',
      `The probe ${probe.name} failed on ${host.id}: ${String(error)}`,
      {
        hint: 'this is a bug of holotype: please report it with the message above',
        exit: 'bug',
        cause: error,
      },
    );
  }
};

/** Runs the probes one after another, each named to `onProbe` before it starts. Throws CaptureError `CAPTURE_PROBE_CRASHED`, and the reason of `context.signal` once that is aborted. */
export const runProbes = async (
  host: Host,
  context: ProbeContext,
  probes: readonly Probe[] = all,
  onProbe: (name: SectionName) => void = () => undefined,
): Promise<ProbedSections> => {
  const sections: [SectionName, object][] = [];
  const gaps: Gap[] = [];
  for (const probe of probes) {
    context.signal?.throwIfAborted();
    onProbe(probe.name);
    const result = await runProbe(probe, host, context);
    // V8 lets a short string keep the whole text that it was cut from, and an index has 50 MB; a copy does not.
    if (result?.section) sections.push([probe.name, structuredClone(result.section)]);
    for (const gap of result?.gaps ?? []) gaps.push({ section: probe.name, ...gap });
  }
  return { sections: Object.fromEntries(sections), gaps };
};
