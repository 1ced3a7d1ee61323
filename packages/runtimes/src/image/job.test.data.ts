import type { ImageJob } from './driver.ts';

/** A job with everything that needs quoting. */
export const job: ImageJob = {
  caller: {},
  scratch: '/scratch/one',
  image: { form: 'oci', path: '/i', id: 'sha256:00' },
  argv: ['./run.sh', '; touch /x', ''],
  environment: { A: 'one\ntwo,three', B: '', HOME: '/home/u' },
  workingDirectory: '/home/u/p q',
  identity: { uid: 1234, gid: 1235 },
  binds: [
    { source: '/here/a,"b"', target: '/home/u', writable: true },
    { source: '/here/c', target: '/data', writable: false },
  ],
  home: '/home/u',
  network: 'none',
  hasInput: false,
};

/** What stands behind each `option`. */
export const valuesOf = (args: readonly string[], option: string): readonly string[] =>
  args.flatMap((one, at) => (args[at - 1] === option ? [one] : []));
