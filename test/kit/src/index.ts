export { type CliOptions, type CliResult, failureOf, holotype, type StartedCli, startHolotype } from './cli.ts';
export { debOf, type Members, tarOf } from './deb.ts';
export { listing } from './listing.ts';
export { temporary } from './temporary.ts';
