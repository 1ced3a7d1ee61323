export { type Actor, actors, ordinaryUid } from './actors.ts';
export {
  apptainerRoot,
  type ApptainerUser,
  apptainerUids,
  inApptainer,
  type InApptainer,
  needsApptainer,
} from './apptainer.ts';
export { cache, madeOnce } from './cache.ts';
export { type DebianRoot, debianMirror, makeDebianRoot, type Release } from './debian.ts';
export { type Executed, type Execution, execute, must } from './execute.ts';
export { withFuse } from './fuse.ts';
export {
  asCaller,
  type Caller,
  checkout,
  holotype,
  holotypeJson,
  needsStranger,
  stranger,
} from './holotype.ts';
export { installHolotype } from './install-holotype.ts';
export {
  type Description,
  gpuVersion,
  makeAskingProgram,
  makeGpuMachine,
  makeLibrary,
  toldByHost,
} from './gpu-machine.ts';
export { makeMiniatureRoot, settle } from './miniature-root.ts';
export { leaveOut, mayTrust, needs, needsMounts, needsVenv } from './needs.ts';
export { fastPlace, makeScratch, type Scratch } from './scratch.ts';
export { snapshot } from './snapshot.ts';
export { type Slurm, slurmPrograms, startSlurm } from './slurm/cluster.ts';
export { needsRefusals, type Refused, refusing } from './refuse-calls.ts';
export { freePorts, startDaemon, until } from './daemon.ts';
export { bringOras, needsOras } from './oras.ts';
export { type Docker, startDocker } from './docker.ts';
export {
  type DockerRegistry,
  named,
  type SecureRegistry,
  startDockerRegistry,
  startSecureRegistry,
} from './docker-registry.ts';
export { type Canary, makeValue } from './canaries/canary.ts';
export { encodings } from './canaries/encodings.ts';
export { type Planted, plantCanaries, type Planting, plantUnsearched } from './canaries/plant.ts';
export { searchBytes, searchCanaries, type Sighting } from './canaries/search.ts';
export { broughtProot, makeStore, needsWayIn, waysIn } from './way-in.ts';
export { inPlainContainer, needsPlainContainer, plainContainer } from './plain-container.ts';
