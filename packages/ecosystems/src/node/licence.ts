import { joinLicences, type LicenceReader } from '../licence.ts';
import { asTable, asText, readObject } from '../reading/json.ts';
import { tolerate } from '../reading/gaps.ts';

/** `license` of package.json; older ones have an object there, or `licenses`, of which one may be chosen. */
export const licence: LicenceReader = (host) => {
  const files = tolerate(host, []);
  return ({ sites = [] }) => {
    const [site] = sites;
    const { license, licenses } = site === undefined ? {} : readObject(files.text(`${site}/package.json`));
    const stated = asText(license) ?? asText(asTable(license)['type']);
    if (stated !== undefined) return joinLicences([stated]);
    const several = Array.isArray(licenses)
      ? licenses.flatMap((one) => asText(asTable(one)['type']) ?? [])
      : [];
    return joinLicences([several.join(' OR ')]);
  };
};
