export { refuseExisting } from '@holotype/workflows-replay';
