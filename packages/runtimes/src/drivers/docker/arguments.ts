import { confined, variables } from '../../containers/run-arguments.ts';
import type { ImageJob } from '../../image/driver.ts';

/** What docker, its client's settings and its runtime give a container that asks for none of it. */
const ofDocker = [
  ...['HOSTNAME', 'TERM'],
  ...['HTTP', 'HTTPS', 'FTP', 'ALL', 'NO'].flatMap((name) => [
    `${name}_PROXY`,
    `${name.toLowerCase()}_proxy`,
  ]),
];

export interface DockerImage {
  /** As docker calls it. */
  readonly id: string;
  /** Names of the variables that the image sets. */
  readonly variables: readonly string[];
  readonly platform: readonly string[];
}

/** Arguments of `docker run`, nothing of the caller's in them. `name`: of the container; `user`: `UID:GID`. */
export const runArguments = (
  job: ImageJob,
  image: DockerImage,
  user: string,
  name: string,
): readonly string[] => {
  const [program, ...args] = job.argv;
  // A name without a value takes the variable away.
  const unset = [...new Set([...ofDocker, ...image.variables])].filter(
    (variable) => !Object.hasOwn(job.environment, variable),
  );
  return [
    ...confined(job, name),
    ...(job.ownGpus === true ? ['--gpus', 'all'] : []),
    // No key of what is typed leaves the container: docker takes none, but none that is ever typed.
    ...(job.hasTerminal === true ? ['--detach-keys', 'ctrl-^,ctrl-_,ctrl-^,ctrl-_,ctrl-^'] : []),
    ...['--user', user],
    ...unset.map((variable) => `--env=${variable}`),
    ...variables(job),
    ...image.platform,
    ...['--workdir', job.workingDirectory, '--entrypoint', program, image.id],
    ...args,
  ];
};
