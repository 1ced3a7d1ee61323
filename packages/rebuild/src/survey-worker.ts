import { serve } from '@holotype/host';
import { surveyDeb } from './survey-deb.ts';

serve(surveyDeb);
