import { serve } from '../serve.ts';
import { type ReadRequest, type ReadResult, readFiles } from './read-files.ts';

serve(
  (requests: readonly ReadRequest[]): ReadResult => readFiles(requests),
  (result: ReadResult) => [result.buffer],
);
