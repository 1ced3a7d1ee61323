import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

/** A C program with Open MPI on two ranks. */
export const mpiRun: RealRun = {
  name: 'mpi',
  summary: 'C program with Open MPI, two ranks',
  programs: ['mpicc', 'mpirun'],
  usesLoopback: true,
  prepare: async (place) => {
    const directory = copySources('mpi', ['pi.c'], place);
    await must(['mpicc', '-O2', '-o', 'pi', 'pi.c'], { cwd: directory });
    const asRoot = process.getuid?.() === 0 ? ['--allow-run-as-root'] : [];
    const argv = ['mpirun', ...asRoot, '--oversubscribe', '-n', '2', './pi'];
    return { directory, argv, outputs: ['pi.txt'] };
  },
};
