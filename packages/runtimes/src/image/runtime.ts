import { type Isolation, landlockVersion, notIsolated } from '@holotype/host';
import { networkOfProgram } from '../launcher/run-program.ts';
import type { Runtime } from '../runtime.ts';
import type { ImageDriver } from './driver.ts';
import { startInImage } from './start.ts';

/** What a stranger's command is kept apart from by this engine here. */
const isolationOf = async (
  { keeps, needsPrivateNetwork }: Pick<ImageDriver, 'keeps' | 'needsPrivateNetwork'>,
  identity: boolean,
): Promise<Isolation> => ({
  ...notIsolated,
  ...keeps,
  identity,
  // Landlock's scopes are put round an engine that shares this machine's processes.
  signals: keeps.signals || landlockVersion() >= 6,
  network: needsPrivateNetwork ? await networkOfProgram() : 'none',
  homeFresh: true,
});

/** An engine that runs images as a Runtime: our launcher starts its program, and watches it. */
export const imageRuntime = <const Name extends string>(
  driver: ImageDriver & { readonly name: Name },
): Runtime & { readonly name: Name } => {
  const { name, takes, elsewhere, unasked, keeps } = driver;
  return {
    name,
    takes,
    elsewhere,
    unasked,
    by: 'kernel',
    binds: 'all',
    trial: async ({ caller, scratch, identity }) => {
      const tried = await driver.trial({ caller, scratch });
      if (!tried.usable) return tried;
      const { why, writable, open, holds, ownNetwork = false } = tried;
      const needsPrivateNetwork = driver.needsPrivateNetwork && !ownNetwork;
      const held = identity === undefined || holds(identity);
      const engine = { name, why, needsPrivateNetwork, caller, open };
      return {
        usable: true,
        why,
        identity: held,
        writable,
        isolation: () => isolationOf({ keeps, needsPrivateNetwork }, identity !== undefined && held),
        start: (request, signals) => startInImage(engine, request, signals),
      };
    },
  };
};
