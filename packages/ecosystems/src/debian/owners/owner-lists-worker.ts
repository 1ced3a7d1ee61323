import { openRoot, serve } from '@holotype/host';
import type { PackedLists } from './owner-lists.ts';
import type { ListsRequest } from './owners-ahead.ts';
import { readLists } from './owners.ts';

serve(
  ({ root }: ListsRequest) => readLists(openRoot(root)),
  ({ bytes, lines, first, next }: PackedLists) => [bytes.buffer, lines.buffer, first.buffer, next.buffer],
);
