export { makeNastyHost, makeWhiteoutHost, type NastyHost, type NastyRequest } from './nasty/index.ts';
export {
  figureRun,
  goRun,
  javaRun,
  numpyRun,
  packagedRuns,
  type PreparedRun,
  quickRuns,
  type RealRun,
  realRuns,
  rustRun,
} from './runs/index.ts';
export { makeVenv } from './runs/venv.ts';
