import { serve } from '@holotype/host';
import { type Extracted, extract } from './extract.ts';

serve(extract, (result: Extracted) => ('buffer' in result ? [result.buffer] : []));
