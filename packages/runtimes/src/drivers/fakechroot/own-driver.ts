import { openLocal } from '@holotype/host';
import { isWithin, joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import type { Job } from '../../directory/driver.ts';
import type { Place } from '../../directory/places.ts';
import type { Step } from '../../launcher/orders.ts';

/** What is bound of a GPU's driver under other names elsewhere is here a directory of links to it. */
export interface OwnDriver {
  /** Where it would be inside, and where it is on this machine. */
  readonly asked: RawPath;
  readonly at: RawPath;
  readonly steps: readonly Step[];
  /** Where its links lead. */
  readonly sources: readonly RawPath[];
}

/** What is shown at its own path is bound like any other file. */
export const isDriverPlace = ({
  driver,
  source,
  target,
}: Pick<Place, 'driver' | 'source' | 'target'>): boolean => driver === true && source !== target;

/** A path of the driver's directory as this machine has it; any other as it is. */
export const onMachine = (driver: OwnDriver | undefined, path: string): string | undefined =>
  driver !== undefined && isWithin(path, rawToUtf8(driver.asked))
    ? rawToUtf8(driver.at) + path.slice(rawToUtf8(driver.asked).length)
    : undefined;

/** Undefined if no driver is shown. */
export const ownDriver = ({ places, scratch }: Pick<Job, 'places' | 'scratch'>): OwnDriver | undefined => {
  const ofDriver = places.filter(isDriverPlace);
  const directory = ofDriver.find(({ type }) => type === 'directory');
  if (!directory) return undefined;
  const at = joinRaw(scratch, 'driver');
  const files = ofDriver.filter(
    ({ target }) => target !== directory.target && isWithin(target, directory.target),
  );
  const { files: machine } = openLocal();
  const linkSteps = (name: RawPath): readonly Step[] =>
    machine.list(joinRaw(directory.source, name)).flatMap((one): readonly Step[] => {
      const target = machine.readlink(joinRaw(directory.source, `${name}/${one}`));
      return target === undefined ? [] : [{ kind: 'symlink', path: joinRaw(at, `${name}/${one}`), target }];
    });
  return {
    asked: directory.target,
    at,
    steps: [
      { kind: 'directory', path: at, mode: 0o755 },
      ...machine
        .list(directory.source)
        .flatMap((name): readonly Step[] => [{ kind: 'directory', path: joinRaw(at, name), mode: 0o755 }]),
      ...files.map(({ source, target }): Step => ({
        kind: 'symlink',
        path: at + target.slice(directory.target.length),
        target: source,
      })),
      ...machine.list(directory.source).flatMap(linkSteps),
    ],
    sources: files.map(({ source }) => source),
  };
};
