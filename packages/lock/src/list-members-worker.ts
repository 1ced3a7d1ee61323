import { serve } from '@holotype/host';
import { listMembers } from './list-members.ts';

serve(listMembers);
