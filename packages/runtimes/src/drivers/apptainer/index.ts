import { findProgram, type Identity, makeDirectories, notIsolated } from '@holotype/host';
import { joinRaw } from '@holotype/model';
import { noNode } from '../../gpu/no-node.ts';
import { clientEnvironment } from '../../image/client-environment.ts';
import {
  type Client,
  type ImageJob,
  keepsAll,
  type Surroundings,
  type EngineTrial,
} from '../../image/driver.ts';
import { imageRuntime } from '../../image/runtime.ts';
import { lastLine } from '../../last-line.ts';
import { ownIdentity } from '../../own-identity.ts';
import { whyNotImage } from '../../image/try-image.ts';
import { execArguments, identityOf, optionsFor, overlayOf, variablesFor, type Way } from './arguments.ts';
import { explainRefusals, type Refusal } from './refusals.ts';
import { ownSettings } from './own-settings.ts';

const ways = (): readonly Way[] => {
  const { uid } = ownIdentity();
  return optionsFor(uid).flatMap((options) => {
    const setuid = uid !== 0 && !options.includes('--userns');
    return [true, false].map((overlay) => ({ options, overlay, setuid }));
  });
};

const asWhom = (identity: Identity, way: Way) =>
  identityOf(identity, ownIdentity(), way, findProgram('unshare'));

const opener =
  (program: string, way: Way) =>
  (job: ImageJob): Promise<Client> => {
    const as = asWhom(job.identity, way);
    makeDirectories(overlayOf(job));
    const [first = program, ...rest] = [...as.wrapper, program, ...execArguments(job, way, as)];
    return Promise.resolve({
      argv: [first, ...rest],
      environment: { ...clientEnvironment(job.caller, ownSettings), ...variablesFor(job) },
      isolation: {
        ...notIsolated,
        ...keepsAll,
        identity: as.held,
        network: job.network === 'host' ? 'host' : way.setuid ? 'none' : 'open',
        homeFresh: true,
      },
      // Of what is bound in /dev it takes the node, and not another name for it.
      notes: (job.devices ?? []).flatMap(({ source, path }) => (source === path ? [] : [noNode(path)])),
      // It ends with 255, or its helper in C with 1, if it could not start the command.
      outcome: ({ exitCode, said }) => {
        const last = lastLine(said);
        const refused =
          (exitCode === 255 && /^FATAL: {3}/.test(last)) || (exitCode === 1 && /^ERROR {2}: /.test(last));
        return Promise.resolve(
          refused ? { kind: 'refused', why: last.replace(/^\w+ *: */, '') } : { kind: 'ran', exitCode },
        );
      },
      release: () => Promise.resolve(),
    });
  };

const tryWays = async (program: string, { caller, scratch }: Surroundings): Promise<EngineTrial> => {
  const refusals: Refusal[] = [];
  for (const [index, way] of ways().entries()) {
    const place = joinRaw(scratch, String(index));
    makeDirectories(place);
    const open = opener(program, way);
    const why = await whyNotImage({ caller, scratch: place }, open, way.setuid ? 'none' : 'host');
    if (why === undefined) {
      const overlay = way.overlay ? 'with an overlay' : 'without an overlay: most of the image is read-only';
      const described = `${way.setuid ? 'by its setuid starter, ' : ''}${overlay}`;
      const holds = (identity: Identity) => asWhom(identity, way).held;
      return { usable: true, why: described, writable: way.overlay, holds, open, ownNetwork: way.setuid };
    }
    refusals.push({ way, why });
  }
  return { usable: false, why: explainRefusals(refusals) };
};

/** Apptainer by user namespaces, else by its setuid starter; as root with its own. */
export const apptainer = imageRuntime({
  name: 'apptainer',
  keeps: keepsAll,
  takes: ['sif', 'squashfs'],
  needsPrivateNetwork: true,
  elsewhere: false,
  unasked: true,
  trial: async (surroundings) => {
    const program = findProgram('apptainer', surroundings.caller['PATH']);
    return program === undefined
      ? { usable: false, why: 'it is not installed' }
      : tryWays(program, surroundings);
  },
});
