import type { CapsuleReader } from '@holotype/capsule';
import { claimText, isOutside, type Manifest, toDigest, type TriageSays } from '@holotype/model';
import { shownCommand } from '@holotype/terminal/words';

/** What a capsule states, as far as somebody who is to judge it wants to know. */
export const sayings = ({ manifest, lock, place }: CapsuleReader): TriageSays => {
  const { about = {}, run, sections } = manifest;
  const missing = (lock?.artifacts ?? []).filter(({ sha256 }) => !place(toDigest(sha256)));
  return {
    ...(about.title !== undefined && { title: about.title }),
    authors: (about.authors ?? []).map(({ name }) => name),
    ...(about.licence !== undefined && { licence: about.licence }),
    ...(sections.os?.prettyName !== undefined && { system: sections.os.prettyName }),
    ...(sections.os?.architecture !== undefined && { architecture: sections.os.architecture }),
    packages: lock?.packages.length ?? 0,
    gpu: run?.usesGpu ?? false,
    download: missing.reduce((sum, { size }) => sum + size, 0),
    rebuilt: manifest.tree.bytes,
    ...(run && sayingsOfRun(run)),
  };
};

const sayingsOfRun = ({
  argv,
  claims,
  outputs,
  usage,
  contacts,
  inputs,
}: NonNullable<Manifest['run']>): Partial<TriageSays> => ({
  command: shownCommand(argv).slice(0, 65_536),
  claims: claims.map((claim) => claimText(claim).slice(0, 1024)),
  outputs: outputs.length,
  seconds: usage.wall,
  ...(usage.peakMemory !== undefined && { memory: usage.peakMemory }),
  network: [
    ...new Set(
      contacts
        .filter(isOutside)
        .map(({ address, port }) => (port === undefined ? address : `${address} port ${String(port)}`)),
    ),
  ],
  data: inputs.flatMap(({ slot, size, url }) =>
    slot === undefined ? [] : [{ slot, size, ...(url !== undefined && { url }) }],
  ),
});
