/** Says that the image is for another kind of processor than this machine's, where the engine's Linux emulates it. `architecture`: as images name it. */
export const platformArguments = (architecture: string, here: string = process.arch): readonly string[] =>
  architecture === '' || architecture === (here === 'x64' ? 'amd64' : here)
    ? []
    : ['--platform', `linux/${architecture}`];
