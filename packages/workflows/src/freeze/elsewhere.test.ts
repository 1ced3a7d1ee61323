import type { Contact } from '@holotype/trace';
import { expect, test } from 'vitest';
import { databasesOf, elsewhereOf, enginesOf } from './elsewhere.ts';

const unix = (path: string, within = false): Contact => ({ call: 'connect', within, family: 'unix', path });
const inet = (port: number): Contact => ({
  ...{ call: 'connect', within: false, family: 'inet', address: '192.0.2.1', port, loopback: false },
});

test('a launcher or a remote shell among the programs of a run is named once', () => {
  const programs = ['/bin/sh', '/usr/bin/srun', '/opt/slurm/bin/srun', '/usr/bin/ssh', '/usr/bin/mpirun'];
  expect(elsewhereOf({ programs: programs.map((path) => ({ path })) })).toEqual([
    { code: 'elsewhere', detail: 'srun' },
    { code: 'elsewhere', detail: 'ssh' },
  ]);
});

test('daemons are known by their sockets and ports, but for those that the run itself started', () => {
  const contacts = [
    unix('/run/docker.sock'),
    unix('/run/nscd/socket'),
    unix('/tmp/.s.PGSQL.5432', true),
    unix('/run/postgresql/.s.PGSQL.5432'),
    inet(3306),
    inet(443),
  ];
  expect(enginesOf({ contacts })).toEqual(['Docker (/run/docker.sock)']);
  expect(databasesOf({ contacts })).toEqual([
    'PostgreSQL (/run/postgresql/.s.PGSQL.5432)',
    'MySQL (port 3306)',
  ]);
});
