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
const [podman, apptainer] = [engineOf('podman', 'oci'), engineOf('apptainer', 'sif')];

type Place = readonly [Actor, Runtime];

/** Directories that are entered, and for root an image that an engine runs. */
const placesOf = (actor: Actor): readonly Place[] => [
  ...waysIn(actor.prefix).map((name): Place => [
    actor,
    { name, options: ['--form', 'dir', '--enclosure', name] },
  ]),
  ...(actor.uid === 0 && needs('hostile capsules by podman', 'podman')
    ? [[actor, podman] satisfies Place]
    : []),
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
    if (runtime === podman && !first.outcome.report) {
      leaveOut(`hostile capsules by ${way}`, 'it runs no image here');
      return;
    }
    for (const one of [harmless, ...cases]) {
      if (one.once && met.has(one.name)) continue;
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
