import { serve } from '../../workers/serve.ts';
import { hashFile } from './hash-file.ts';
import { type PackedRequests, type PackedResults, packResults, unpackRequests } from './transport.ts';

serve(
  (packed: PackedRequests): PackedResults => {
    const requests = unpackRequests(packed);
    return packResults(requests, requests.map(hashFile));
  },
  (results: PackedResults) => [results.stats.numbers.buffer],
);
