import { environmentArchitecture, hostArchitecture } from '../../architectures.ts';
import type { Check } from '../../check.ts';

const family = (machine: string): string => (/^i[3-6]86$/.test(machine) ? 'i686' : machine);

// An x86-64 processor in long mode runs 32-bit programs; an aarch64 one need not.
const alsoRuns: Readonly<Record<string, readonly string[]>> = { x86_64: ['i686'] };
const mayRun: Readonly<Record<string, readonly string[]>> = { aarch64: ['armv7l'], x86_64: [] };

export const architecture: Check = {
  name: 'architecture',
  summary: 'Are the programs compiled for this kind of processor?',
  asks: 'facts',
  check: ({ manifest, here }) => {
    const wanted = environmentArchitecture(manifest.sections);
    const offered = hostArchitecture(here);
    if (wanted === undefined || offered === undefined) {
      const who = wanted === undefined ? 'the environment' : 'this host';
      return [
        {
          code: 'ARCHITECTURE_UNKNOWN',
          verdict: 'unknown',
          message: `The architecture of ${who} is not known`,
          next: `find out with uname -m whether both are of one kind`,
        },
      ];
    }
    const evidence = `environment: ${wanted}; this host: ${offered}`;
    const [want, offer] = [family(wanted), family(offered)];
    if (want === offer || alsoRuns[offer]?.includes(want)) {
      return [
        {
          code: 'ARCHITECTURE_RUNS',
          verdict: 'pass',
          message: `${wanted} programs run on this host`,
          evidence,
        },
      ];
    }
    if (mayRun[offer]?.includes(want)) {
      return [
        {
          code: 'ARCHITECTURE_MAY_RUN',
          verdict: 'unknown',
          message: `Some ${offered} processors run ${wanted} programs and some do not`,
          evidence,
          next: 'try a small 32-bit program first',
        },
      ];
    }
    return [
      {
        code: 'ARCHITECTURE_DIFFERS',
        verdict: 'fail',
        message: `The programs are for ${wanted}, this host is ${offered}`,
        evidence,
        next: `use a host with a ${wanted} processor, or an emulator such as qemu-user (slow)`,
      },
    ];
  },
};
