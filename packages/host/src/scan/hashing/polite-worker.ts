import { constants, setPriority } from 'node:os';

// On Linux a priority belongs to a thread: whoever else wants the processor is not to wait for this one.
setPriority(constants.priority.PRIORITY_LOW);
await import('./worker.ts');
