/** A run happens on Linux, and what is native here is Linux's. Elsewhere files are read and written by Node alone. */
export const isLinux = process.platform === 'linux';

/** Paths and names of files are written otherwise there. */
export const isWindows = process.platform === 'win32';

const names: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows', linux: 'Linux' };

/** The system of this machine as people call it. */
export const systemName: string = names[process.platform] ?? process.platform;
