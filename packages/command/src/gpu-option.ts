import { Option } from 'commander';

/** For commands that run something in what was rebuilt. */
export const gpuOption = (): Option =>
  new Option(
    '--gpu',
    "let the run use this machine's GPUs: its device nodes and the libraries of its driver, never the recorded ones",
  );
