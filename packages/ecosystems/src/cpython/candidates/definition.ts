/** The archive of a release that a definition of python-build names. */
export interface Definition {
  readonly url: string;
  readonly sha256: string;
  /** The name of the archive. */
  readonly file: string;
}

/** `install_package "Python-3.11.7" "URL#SHA256" …`: the first of several archives, which is the smallest. Undefined where none is stated so. */
export const parseDefinition = (text: string, version: string): Definition | undefined => {
  for (const [, name, url = '', sha256 = ''] of text.matchAll(
    /^\s*install_package\s+"([^"\s]{1,100})"\s+"(https?:\/\/[^"#\s]{1,900})#([0-9a-f]{64})"/gm,
  )) {
    const file = url.slice(url.lastIndexOf('/') + 1);
    if (name === `Python-${version}` && URL.canParse(url) && /^[\w.+-]+$/.test(file))
      return { url, sha256, file };
  }
  return undefined;
};
