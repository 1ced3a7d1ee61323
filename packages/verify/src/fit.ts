import { documentVersions, type Report, type Tool } from '@holotype/model';
import type { CheckInput } from './check.ts';
import { checks } from './checks/index.ts';
import { hostFacts } from './facts.ts';
import { worstVerdict } from './verdict.ts';

export interface FitInput extends CheckInput {
  readonly tool: Tool;
  /** What is asked about, as the user named it. */
  readonly name: string;
  readonly manifestDigest?: string;
  /** UTC. */
  readonly madeAt?: string;
}

/** Can this host carry the environment? Answered from documents and facts alone, before anything is fetched. */
export const fit = (input: FitInput): Report => {
  const findings = checks.flatMap((check) => check.check(input));
  return {
    reportVersion: documentVersions.report,
    tool: input.tool,
    ...(input.madeAt !== undefined && { madeAt: input.madeAt }),
    subject: {
      kind: 'fit',
      name: input.name,
      ...(input.manifestDigest !== undefined && { manifestDigest: input.manifestDigest }),
      treeDigest: input.manifest.tree.digest,
      form: input.form,
    },
    verdict: worstVerdict(findings),
    findings,
    facts: hostFacts(input.manifest.sections, input.here),
  };
};
