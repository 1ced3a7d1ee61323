import { joinRaw, rawToUtf8 } from '@holotype/model';
import { mustBuild } from '../build/build-steps.ts';
import type { Builder } from '../build/builder.ts';
import { caller } from './call.ts';
import { findClient } from './client.ts';
import { described } from './mapping.ts';
import { whyNotBuild } from './trial.ts';

interface Program {
  readonly name: 'podman' | 'buildah';
  /** How its `info` formats the name of the storage driver. */
  readonly driver: string;
  /** Arguments that write the image as an OCI layout. */
  readonly save: (reference: string, layout: string) => readonly string[];
}

/** podman or buildah with the user's own storage and settings; layers of earlier builds are used again. */
export const containersBuilder = <const Name extends Program['name']>({
  name,
  driver,
  save,
}: Program & { readonly name: Name }): Builder & { readonly name: Name } => ({
  name,
  builds: ['containerfile'],
  trial: async (surroundings) => {
    const found = await findClient(name, driver, surroundings);
    if (!found) return { usable: false, why: 'it is not installed' };
    const call = caller(found.argv, found.environment);
    const why = await whyNotBuild(call, surroundings.scratch);
    if (why !== undefined) return { usable: false, why };
    return {
      usable: true,
      why: described[found.mapping],
      singleId: found.mapping === 'one',
      build: async ({ recipe, name: image }) => {
        const reference = `localhost/${image}`;
        const options = ['--network', 'none', '--layers', '--tag', reference];
        const log = await mustBuild(name, call, ['build', ...options, rawToUtf8(recipe)]);
        const open = async (scratch: string) => {
          const layout = joinRaw(scratch, 'image');
          await mustBuild(name, call, save(reference, rawToUtf8(layout)));
          return layout;
        };
        return { reference, log, open };
      },
    };
  },
});
