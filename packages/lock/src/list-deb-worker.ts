import { serve } from '@holotype/host';
import { listDeb } from './list-deb.ts';

serve(({ path, what }: { readonly path: string; readonly what: string }) => listDeb(path, what));
