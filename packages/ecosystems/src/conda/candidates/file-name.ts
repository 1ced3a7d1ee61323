/** Whether a file of this name is a package: `zlib-1.3-h1.conda`. */
export const isFileName = (name: string | undefined): name is string =>
  name !== undefined && name.length <= 512 && /^[\w.!+~-]+\.(?:conda|tar\.bz2)$/.test(name);
