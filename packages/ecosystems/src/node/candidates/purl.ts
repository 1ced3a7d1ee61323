/** `pkg:npm/%40scope/name@1.0.0`. */
export const npmPurl = (name: string, version: string): string =>
  `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;

/** Of a purl as `npmPurl` writes them; undefined for what is none. */
export const parseNpmPurl = (
  purl: string,
): { readonly name: string; readonly version: string } | undefined => {
  const [, name, version] = /^pkg:npm\/([^@?#]+)@([^?#]+)$/.exec(purl) ?? [];
  try {
    return name === undefined || version === undefined
      ? undefined
      : { name: decodeURIComponent(name), version: decodeURIComponent(version) };
  } catch {
    return undefined;
  }
};
