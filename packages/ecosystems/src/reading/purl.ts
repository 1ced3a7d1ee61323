/** `pkg:npm/%40scope/name@1.0.0`: names keep their slashes. */
export const toPurl = (type: string, name: string, version: string): string =>
  `pkg:${type}/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;

/** Of a purl as `toPurl` writes them, with or without qualifiers; undefined for what is none of that type. */
export const parsePurl = (
  type: string,
  purl: string,
): { readonly name: string; readonly version: string } | undefined => {
  const [, found, name, version] = /^pkg:([^/]+)\/([^@?#]+)@([^?#]+)(?:\?.*)?$/.exec(purl) ?? [];
  try {
    return found !== type || name === undefined || version === undefined
      ? undefined
      : { name: decodeURIComponent(name), version: decodeURIComponent(version) };
  } catch {
    return undefined;
  }
};
