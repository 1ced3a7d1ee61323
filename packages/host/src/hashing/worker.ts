import { serve } from '../serve.ts';
import { hashFile, type HashRequest, type HashResult } from './hash-file.ts';

serve((requests: readonly HashRequest[]): readonly HashResult[] => requests.map(hashFile));
