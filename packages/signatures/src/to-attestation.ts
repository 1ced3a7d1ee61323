import {
  type Attestation,
  documentVersions,
  policyText,
  type Replay,
  type Report,
  type Sha256,
  type Tool,
} from '@holotype/model';

export interface AttestRequest {
  readonly report: Report;
  readonly replay: Replay;
  /** Of the file that holds the Report. */
  readonly reportSha256: Sha256;
  readonly tool: Tool;
  /** UTC. */
  readonly madeAt: string;
}

/**
 * What somebody who attests a replay says in public: the part of the Report that tells of the result and of the kind of machine. What may name
 * the person or the machine is not in it: labels, file names of this machine, findings, messages of the run, text that the run put out here.
 */
export const toAttestation = ({ report, replay, reportSha256, tool, madeAt }: AttestRequest): Attestation => {
  const recorded = replay.outputs.filter(({ captured }) => captured !== undefined);
  return {
    attestationVersion: documentVersions.attestation,
    tool,
    madeAt,
    report: { sha256: reportSha256, tool: report.tool, ...(report.madeAt && { madeAt: report.madeAt }) },
    result: replay.result,
    ...(replay.decidedBy && { decidedBy: replay.decidedBy }),
    edited: replay.edited?.length ?? 0,
    ...(replay.asked && {
      asked: {
        policies: replay.asked.policies.map(({ pattern, policy }) => `${pattern}=${policyText(policy)}`),
        claims: replay.asked.claims.length,
        strict: replay.asked.strict,
      },
    }),
    claims: replay.claims.map(({ name, output, holds, outcome, captured, stated, here }) => ({
      name,
      output,
      holds,
      outcome,
      ...(captured !== undefined && { recorded: captured }),
      ...(stated !== undefined && { stated }),
      // Text may be anything that the run found here, such as the name of the host.
      ...(here !== undefined && isNumber(here) && { replayed: here }),
    })),
    outputs: recorded.map(({ name, outcome, agrees }) => ({ name, outcome, agrees })),
    unrecorded: replay.outputs.length - recorded.length,
    run: { form: replay.form, enclosure: replay.enclosure, seconds: replay.usage.here },
    machine: (report.facts ?? []).flatMap(({ name, here }) =>
      here !== undefined && publicFacts.has(name)
        ? [{ name, value: name === 'Kernel' ? versionIn(here) : here }]
        : [],
    ),
  };
};

const isNumber = (text: string): boolean =>
  /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text.slice(0, 100));

/** The build of a kernel may be a site's own, and say so. */
const versionIn = (release: string): string => /^\d+(\.\d+)*/.exec(release)?.[0] ?? 'unknown';

/** Kinds of machines, which many people have. */
const publicFacts = new Set([
  ...['Distribution', 'Architecture', 'Processor', 'Processor level', 'Cores', 'Memory'],
  ...['Kernel', 'C library', 'GPU'],
]);
