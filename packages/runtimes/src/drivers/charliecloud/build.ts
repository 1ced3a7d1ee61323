import { findProgram, openLocal } from '@holotype/host';
import { joinRaw, rawToUtf8, utf8ToRaw } from '@holotype/model';
import { mustBuild } from '../../build/build-steps.ts';
import type { Builder } from '../../build/builder.ts';
import { clientEnvironment } from '../../image/client-environment.ts';
import { caller } from '../../containers/call.ts';
import { whyNotFrom, writeTrialRecipe } from '../../containers/trial.ts';
import type { Surroundings } from '../../image/driver.ts';

const own = /^CH_IMAGE_\w+$/;

// Its cache is a git repository in the image, which fails where the image holds one of its own: a project under git is one.
const settings = { CH_IMAGE_CACHE: 'disabled' };

const environmentOf = ({ caller: variables }: Surroundings) => ({
  USER: 'user',
  ...clientEnvironment(variables, own),
  ...settings,
});

/** Where ch-image keeps images, as its manual says. */
const storageOf = (environment: Readonly<Record<string, string>>) =>
  utf8ToRaw(environment['CH_IMAGE_STORAGE'] ?? `/var/tmp/${environment['USER'] ?? ''}.ch`);

/** Charliecloud's ch-image: everything belongs to one user id, no user namespace with a range is needed. */
export const charliecloudBuilder = {
  name: 'charliecloud',
  builds: ['containerfile'],
  trial: async (surroundings) => {
    const program = findProgram('ch-image', surroundings.caller['PATH']);
    if (program === undefined) return { usable: false, why: 'it is not installed' };
    const environment = environmentOf(surroundings);
    const { scratch } = surroundings;
    const trial = caller([program], {
      ...environment,
      CH_IMAGE_STORAGE: rawToUtf8(joinRaw(scratch, 'storage')),
    });
    const recipe = joinRaw(scratch, 'recipe');
    writeTrialRecipe(recipe, 'base');
    const imported = await trial(['import', rawToUtf8(recipe), 'base']);
    const tried = await trial([
      'build',
      '--tag',
      'trial',
      '--file',
      rawToUtf8(joinRaw(recipe, 'Containerfile')),
      rawToUtf8(recipe),
    ]);
    const why = whyNotFrom(`${imported.stderr}\n${tried.stdout}\n${tried.stderr}`);
    if (why !== undefined) return { usable: false, why };
    const call = caller([program], environment);
    return {
      usable: true,
      why: 'everything belongs to one user',
      singleId: true,
      build: async (job) => {
        const at = (name: string) => rawToUtf8(joinRaw(job.recipe, name));
        const base = `${job.name}-base`;
        // A recipe that installs nothing has no other archive than its delta.
        const first = openLocal().files.lstat(joinRaw(job.recipe, 'base.tar')) ? 'base.tar' : 'delta.tar';
        const imports = await mustBuild('charliecloud', call, ['import', at(first), base]);
        const options = ['--build-arg', `BASE=${base}`, '--tag', job.name, '--file', at('Containerfile')];
        const log = await mustBuild('charliecloud', call, ['build', ...options, rawToUtf8(job.recipe)]);
        const image = joinRaw(joinRaw(storageOf(environment), 'img'), utf8ToRaw(job.name));
        return { reference: job.name, log: imports + log, open: () => Promise.resolve(image) };
      },
    };
  },
} as const satisfies Builder;
