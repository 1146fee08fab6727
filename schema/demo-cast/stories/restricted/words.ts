import type { AgencyKey } from '../../areas.ts';
import type { CastRestriction } from '../../cast.ts';

/** What an area adds to the story of 002: word that gets round would reach the wrong person at once. */
export interface RestrictedWords {
  readonly trigger: CastRestriction['trigger'];
  readonly reason: string;
  /** How it could get out. */
  readonly leak: string;
  readonly form: 'HONOUR_BASED' | 'FORCED_MARRIAGE' | 'STALKING';
  /** What is being done, as the victim tells it. */
  readonly control: string;
  readonly incident: string;
  readonly earlierIncident: string;
  readonly threat: string;
  readonly order: 'FORCED_MARRIAGE_PROTECTION' | 'STALKING_PROTECTION' | 'NON_MOLESTATION';
  readonly terms: string;
  readonly concern:
    'ETHNICITY_OR_CULTURE' | 'FAITH' | 'SEXUAL_ORIENTATION' | 'DISABILITY' | 'OTHER';
  readonly need: string;
  readonly harassment: string;
  readonly means:
    'IN_PERSON' | 'PHONE' | 'MESSAGES' | 'SOCIAL_MEDIA' | 'TRACKING' | 'AT_WORK' | 'THROUGH_OTHERS';
  readonly childSaid: string;
  readonly plan: string;
  readonly wish: string;
  readonly helper: string;
  readonly danger: string;
  readonly intelligence: string;
  /** The agency of the conference for which the alleged perpetrator works, if one. */
  readonly employer?: AgencyKey;
}
