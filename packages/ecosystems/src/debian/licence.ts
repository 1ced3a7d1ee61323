import { joinLicences, type LicenceReader } from '../licence.ts';
import { tolerate } from '../reading/gaps.ts';

/** Bytes; that of the largest browser has one million. */
const largest = 4 * 1024 ** 2;

/** The short names of a copyright file in the form that programs read (https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/). */
export const licence: LicenceReader = (host) => {
  const files = tolerate(host, []);
  return ({ name }) => {
    if (!/^[a-z0-9][a-z0-9+.-]*$/.test(name)) return undefined;
    const text = files.text(`/usr/share/doc/${name}/copyright`, largest) ?? '';
    if (!/^Format:/m.test(text.slice(0, 4096))) return undefined;
    return joinLicences([...text.matchAll(/^License:[ \t]*(\S.*)$/gm)].map(([, short = '']) => short));
  };
};
