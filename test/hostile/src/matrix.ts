import { join } from 'node:path';
import {
  type Actor,
  actors,
  apptainerRoot,
  apptainerUids,
  checkout,
  inApptainer,
  leaveOut,
  needs,
  needsApptainer,
  withFuse,
  waysIn,
} from '@holotype/kit';
import { attack, type Result, type Runtime } from './attack.ts';
import type { Case } from './case.ts';
import { program } from './cases/program.ts';
import { makeDisk, makeWorld, releaseDisk } from './world.ts';

export interface MatrixRequest {
  /** An empty directory that all users can look into. */
  readonly place: string;
  readonly cases: readonly Case[];
  readonly wants?: (actor: string, runtime: string) => boolean;
  /** Also those of which one way in is enough. */
  readonly everywhere?: boolean;
  readonly onResult?: (where: string, result: Result) => void;
}
export interface Matrix {
  readonly held: number;
  readonly of: number;
  /** What a report said that it does not keep apart, where that was used. */
  readonly said: readonly string[];
  /** What got through: where, and what shows it. */
  readonly broken: readonly string[];
}

/** Does nothing: its report is what a way in says of itself. */
const harmless: Case = { name: 'harmless', attacks: 'nothing', capsule: (world) => program(world, 'bombs') };

const slug = (text: string): string => text.replaceAll(/[^a-z]+/gi, '-');

const engineOf = (name: string, form: string): Runtime => ({
  name,
  options: ['--form', form, '--engine', name],
});
const apptainer = engineOf('apptainer', 'sif');

type Place = readonly [Actor, Runtime];

/** Engines of this machine, with the programs and the image that they need. */
const engines = [
  { name: 'podman', form: 'oci', programs: ['podman'] },
  { name: 'charliecloud', form: 'squashfs', programs: ['ch-run'] },
  { name: 'squashfuse', form: 'squashfs', programs: ['squashfuse', 'fusermount3', 'bwrap'] },
];

/** Directories that are entered, and images that engines run, which without user namespaces none does. */
const placesOf = (actor: Actor): readonly Place[] => [
  ...waysIn(actor.prefix).map((name): Place => [
    actor,
    { name, options: ['--form', 'dir', '--enclosure', name] },
  ]),
  ...engines.flatMap(({ name, form, programs }): readonly Place[] => {
    if (actor.name === 'a user without user namespaces') return [];
    if (!needs(`hostile capsules by ${name}`, ...programs)) return [];
    const user = form === 'squashfs' ? withFuse(actor) : actor;
    return user ? [[user, engineOf(name, form)]] : [];
  }),
];

/** In a root of its own, as Debian 12 has none. */
const apptainerPlaces = async (place: string): Promise<readonly Place[]> => {
  if (!needsApptainer('hostile capsules by apptainer')) return [];
  const root = await apptainerRoot();
  const binds = [place, checkout, process.execPath];
  return (['root', 'plain'] as const).map((user) => [
    { name: user, uid: apptainerUids[user], prefix: inApptainer(root, [], { user, binds }) },
    apptainer,
  ]);
};

/** Every case by every way in as every user that can be had here. */
export const runMatrix = async ({
  place,
  cases,
  wants = () => true,
  everywhere = false,
  onResult = () => undefined,
}: MatrixRequest): Promise<Matrix> => {
  let [held, of, number] = [0, 0, 0];
  const [said, broken] = [new Set<string>(), [] as string[]];
  const disk = makeDisk(join(place, 'disk'));
  const met = new Set<string>();
  const tryWay = async (actor: Actor, runtime: Runtime): Promise<void> => {
    const way = runtime.name;
    const world = () =>
      makeWorld(join(place, `${slug(`${actor.name} ${way}`)}-${String(number++)}`), actor, disk?.number);
    const first = await attack({ one: harmless, actor, runtime, world: world(), usual: [] });
    if (way === 'podman' && !first.outcome.report) {
      const why = /^.*error.*$/m.exec(first.outcome.screen)?.[0] ?? 'it runs no image here';
      leaveOut(`hostile capsules by ${way} as ${actor.name}`, why.trim());
      return;
    }
    for (const one of [harmless, ...cases]) {
      if (one.once && !everywhere && met.has(one.name)) continue;
      met.add(one.name);
      const where = `${one.name}, ${way}, ${actor.name}`;
      const usual = first.outcome.isolation;
      const result = one === harmless ? first : await attack({ one, actor, runtime, world: world(), usual });
      of++;
      if (result.broken.length === 0) held++;
      for (const [breach] of result.said) said.add(`${breach} (${way})`);
      for (const [breach, why] of result.broken) broken.push(`${where}: ${breach}: ${why}`);
      onResult(where, result);
    }
  };
  const all = [...actors().flatMap(placesOf), ...(await apptainerPlaces(place))];
  const wanted = all.filter(([actor, { name }]) => wants(actor.name, name));
  try {
    // Two at a time: each is alone in its namespaces.
    const work = async () => {
      for (let next = wanted.shift(); next; next = wanted.shift()) await tryWay(...next);
    };
    await Promise.all([work(), work()]);
  } finally {
    if (disk) releaseDisk(disk.device);
  }
  return { held, of, said: [...said], broken };
};
