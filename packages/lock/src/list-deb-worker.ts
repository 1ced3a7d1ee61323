import { serve } from '@holotype/host';
import { listDeb, type ListDebRequest } from './list-deb.ts';

serve(({ path, what, sha256 }: ListDebRequest) => listDeb(path, what, sha256));
