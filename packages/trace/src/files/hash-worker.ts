import { constants, setPriority } from 'node:os';
import { hashFile, type HashRequest, type HashResult, serve } from '@holotype/host';

// On Linux a priority belongs to a thread: the traced command is not to wait for this one.
setPriority(constants.priority.PRIORITY_LOW);
serve((requests: readonly HashRequest[]): readonly HashResult[] => requests.map(hashFile));
