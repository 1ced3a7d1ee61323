export { toWord } from '@holotype/model';
