import { AttachError } from './errors.ts';

/** URLs, DOIs (as URLs) and names in registries. Throws AttachError `ATTACH_PLACE_INVALID` for anything else. */
export const readPlaces = (typed: readonly string[]): readonly string[] =>
  typed.map((one) => {
    const [, doi] = doiForm.exec(one) ?? [];
    if (doi !== undefined) return `https://doi.org/${doi}`;
    if (one.length <= 2000 && (/^https?:\/\/[!-~]+$/.test(one) || registryForm.test(one))) return one;
    throw new AttachError('ATTACH_PLACE_INVALID', `--from ${one} is no place to download from`, {
      hint: 'give a URL, a DOI as in 10.5281/zenodo.1234567, or a name in a registry as in registry.example/lab/fit@sha256:…',
    });
  });

const doiForm = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[!-~]{1,1000})$/i;
const registryForm =
  /^[a-z0-9.-]+(?::\d{1,5})?(?:\/[a-z0-9._-]+)+(?::[\w.-]{1,128})?(?:@sha256:[0-9a-f]{64})?$/;

/** The first DOI among places. */
export const doiIn = (from: readonly string[]): string | undefined =>
  from.map((one) => doiForm.exec(one)?.[1]).find((one) => one !== undefined);
