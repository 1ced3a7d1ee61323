import { refuseExisting } from '@holotype/host';
import { type CapsuleReader, openCapsule, openRunContents } from '@holotype/capsule';
import { documentDigest, type Manifest, type RawPath, rawToText, type Run } from '@holotype/model';
import { type Asked, askOf, checkRun, refuseUnmet, type WorkflowContext } from '@holotype/workflows-replay';
import { carriedBy } from '../pack/carried-by.ts';
import { packReader } from '../pack/pack-reader.ts';
import { AmendError } from './errors.ts';

export interface AmendRequest {
  readonly capsule: RawPath;
  readonly output: RawPath;
  readonly asked: Pick<Asked, 'policies' | 'claims'>;
  /** Forgets the policies and claims that the capsule has. */
  readonly replace: boolean;
  /** Replaces a file that is there. */
  readonly force?: boolean;
}

const amended = (
  { manifest, written }: CapsuleReader,
  run: Run,
  { asked, replace }: AmendRequest,
): Manifest => {
  const before = replace ? { ...run, policies: [], claims: [] } : run;
  const policies = asked.policies.map((one) => ({ ...one, by: 'user' as const }));
  const amends = run.amends ?? documentDigest(written);
  return { ...manifest, run: { ...askOf(before, { ...asked, policies }), amends } };
};

/** Something is asked, and what there is stays. */
const refuseRequest = ({ asked, capsule, output, replace, force = false }: AmendRequest): void => {
  if (asked.policies.length + asked.claims.length === 0 && !replace)
    throw new AmendError('AMEND_NOTHING_ASKED', 'Nothing to amend', {
      hint: 'add --compare, --claim, --ignore or --replace',
    });
  if (capsule === output)
    throw new AmendError('AMEND_SAME_FILE', `${rawToText(output)} is the capsule itself`, {
      hint: 'choose another name with -o: the capsule that a paper names stays as it is',
    });
  refuseExisting(output, force);
};

/**
 * Writes a capsule with other questions to the same run: Tree, Lock, packs and outputs are those of `capsule`, byte for byte. Gives its size.
 * Throws AmendError, HostError `HOST_OUTPUT_EXISTS`, ReplayError `REPLAY_ASKED_NOTHING`, CapsuleError, ArchiveError.
 */
export const amend = async (context: WorkflowContext, request: AmendRequest): Promise<number> => {
  refuseRequest(request);
  const reader = await openCapsule(request.capsule);
  try {
    const { run } = reader.manifest;
    if (!run) {
      throw new AmendError('AMEND_NO_RUN', `${rawToText(request.capsule)} contains a machine, not a run`, {
        hint: 'policies and claims are asked of the results of a run: freeze a command',
      });
    }
    const manifest = amended(reader, run, request);
    if (!manifest.run) throw new Error('the amended capsule has no run');
    checkRun(manifest.run);
    await refuseUnmet(manifest.run, manifest.run, openRunContents(reader, run.kept));
    const full = carriedBy(reader);
    const asked = { ...reader, manifest, written: manifest };
    return await packReader(context, { reader: asked, output: request.output, full });
  } finally {
    reader.close();
  }
};
