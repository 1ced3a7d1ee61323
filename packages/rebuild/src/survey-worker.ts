import { serve } from '@holotype/host';
import { surveyArtifact } from './survey-artifact.ts';

serve(surveyArtifact);
