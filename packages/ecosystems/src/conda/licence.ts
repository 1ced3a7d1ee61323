import { joinRaw, utf8ToRaw } from '@holotype/model';
import { joinLicences, type LicenceReader } from '../licence.ts';
import { recordsFolder } from '../reading/conda-prefix.ts';
import { tolerate } from '../reading/gaps.ts';
import { asText, readObject } from '../reading/json.ts';
import { maxRecord } from './candidates/records.ts';

/** `license` of the record in `conda-meta`, which has it from the `index.json` of the package. */
export const licence: LicenceReader = (host) => {
  const files = tolerate(host, []);
  return ({ name, version, sites = [] }) => {
    const stem = utf8ToRaw(`${name}-${version}-`);
    for (const site of sites) {
      const folder = joinRaw(site, recordsFolder);
      const record = files.list(folder).find((one) => one.startsWith(stem) && one.endsWith('.json'));
      const stated = record && asText(readObject(files.text(joinRaw(folder, record), maxRecord))['license']);
      if (stated !== undefined) return joinLicences([stated]);
    }
    return undefined;
  };
};
