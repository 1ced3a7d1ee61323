import { findProgram, makeDirectories, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8, utf8ToRaw } from '@holotype/model';
import { mustBuild } from '../../build/build-steps.ts';
import type { Builder, BuildTrial } from '../../build/builder.ts';
import { clientEnvironment } from '../../image/client-environment.ts';
import { type Call, caller } from '../../containers/call.ts';
import { described, mappingIn } from '../../containers/mapping.ts';
import type { Surroundings } from '../../image/driver.ts';
import { lastLine } from '../../last-line.ts';
import { ownIdentity } from '../../own-identity.ts';
import { ownSettings } from './own-settings.ts';

/** As root Apptainer asks for every capability, which a root of a container may lack; with subordinate ids of root's own it does not. */
const ways = (): readonly (readonly string[])[] => (ownIdentity().uid === 0 ? [[], ['--fakeroot']] : [[]]);

/** Nothing is in the image, so its shell must be what is missing when everything before it has worked. */
const trialDefinition = 'Bootstrap: scratch\n\n%setup\n    cat /proc/self/uid_map\n\n%post\n    true\n';

/** The fakeroot of the host need not run in the image: its C library is another one. */
const buildArguments = (way: readonly string[], image: string, definition: string): readonly string[] => [
  ...['--nocolor', 'build', '--ignore-fakeroot-command', ...way],
  ...[image, definition],
];

/** What Apptainer said of that build: its own reason, or how the caller's ids appeared to `%setup`. */
export const readTrial = (stdout: string, stderr: string) => {
  const said = `${stdout}\n${stderr}`;
  if (!/stat \/bin\/sh: no such file/.test(said)) return { why: lastLine(stderr).replace(/^\w+ *: */, '') };
  return { mapping: mappingIn(said.match(/^ *\d+ +\d+ +\d+ *$/gm)?.join('\n') ?? '') };
};

const tryWay = async (call: Call, scratch: RawPath, way: readonly string[]) => {
  const at = (name: string) => joinRaw(scratch, name);
  makeDirectories(scratch);
  writeWhole(at('apptainer.def'), Buffer.from(trialDefinition));
  const names = [at('image.sif'), at('apptainer.def')].map(rawToUtf8);
  const { stdout, stderr } = await call(buildArguments(way, names[0] ?? '', names[1] ?? ''));
  return readTrial(stdout, stderr);
};

const tryWays = async (
  program: string,
  { caller: variables, scratch }: Surroundings,
): Promise<BuildTrial> => {
  const environment = clientEnvironment(variables, ownSettings);
  let refusal: string | undefined;
  for (const [index, way] of ways().entries()) {
    const found = await tryWay(caller([program], environment), joinRaw(scratch, String(index)), way);
    if (found.mapping === undefined) {
      refusal ??= found.why;
      continue;
    }
    const asRoot = ownIdentity().uid === 0 && way.length === 0;
    return {
      usable: true,
      why: described[asRoot ? 'none' : found.mapping],
      singleId: found.mapping === 'one',
      build: async ({ recipe, name }) => {
        const image = joinRaw(recipe, utf8ToRaw(`${name}.sif`));
        // A definition file names what lies beside it, which Apptainer looks for where it is started.
        const call = caller([program], environment, recipe);
        const args = buildArguments(way, rawToUtf8(image), 'apptainer.def');
        const log = await mustBuild('apptainer', call, args);
        return { reference: rawToUtf8(image), log, open: () => Promise.resolve(image) };
      },
    };
  }
  return { usable: false, why: refusal ?? 'it said nothing' };
};

/** Apptainer makes one file, which is left in the recipe's directory. */
export const apptainerBuilder = {
  name: 'apptainer',
  builds: ['apptainer'],
  trial: async (surroundings) => {
    const program = findProgram('apptainer', surroundings.caller['PATH']);
    return program === undefined
      ? { usable: false, why: 'it is not installed' }
      : tryWays(program, surroundings);
  },
} as const satisfies Builder;
