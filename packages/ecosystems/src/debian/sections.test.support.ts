import type { Host } from '@holotype/host';
import type { Sections } from '@holotype/model';
import { debian } from './index.ts';

/** What the probes of Debian find. */
export const sectionsOf = async (host: Host): Promise<Sections> => {
  const found = new Map<string, unknown>();
  for (const { name, probe } of debian.probes ?? [])
    found.set(name, (await probe(host, { environment: {}, home: undefined }))?.section);
  return Object.fromEntries(found);
};
