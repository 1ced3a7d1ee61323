const encode = (text: string) =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');

/** A package URL of a Debian package, `pkg:deb/debian/curl@7.88.1-10?arch=amd64`; `vendor` is os-release's ID. */
export const debPurl = (vendor: string, name: string, version: string, architecture: string): string =>
  `pkg:deb/${encode(vendor.toLowerCase())}/${encode(name)}@${encode(version)}?arch=${encode(architecture)}`;
