import { copySources, type RealRun } from '../run.ts';

/** An R script with a package from Debian. */
export const rscriptRun: RealRun = {
  name: 'rscript',
  summary: 'R script with packages from Debian',
  programs: ['Rscript'],
  prepare: (place) => {
    const directory = copySources('rscript', ['model.R'], place);
    return Promise.resolve({
      directory,
      argv: ['Rscript', 'model.R'],
      outputs: ['model.csv', 'model.json', 'model.pdf'],
    });
  },
};
