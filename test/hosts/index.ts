export { makeNastyHost, makeWhiteoutHost, type NastyHost, type NastyRequest } from './nasty/index.ts';
export {
  figureRun,
  numpyRun,
  packagedRuns,
  type PreparedRun,
  quickRuns,
  type RealRun,
  realRuns,
} from './runs/index.ts';
export { makeVenv } from './runs/venv.ts';
