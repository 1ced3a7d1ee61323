import { serve } from '../../workers/serve.ts';
import { type ReadBatch, type ReadResult, readFiles } from './read-files.ts';

serve((batch: ReadBatch): ReadResult => readFiles(batch));
