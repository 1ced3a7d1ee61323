export { makeNastyHost, makeWhiteoutHost, type NastyHost, type NastyRequest } from './nasty/index.ts';
