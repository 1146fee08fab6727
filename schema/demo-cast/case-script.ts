import type { AgencyKey } from './areas.ts';
import type { CastRestriction } from './cast.ts';
import type { Answers, Part } from './drafts.ts';
import type { PersonScript } from './scene.ts';

/** One case of an area, ready to be written down. */
export interface CaseScript {
  /** 1 to 6. */
  readonly number: number;
  readonly people: readonly CasePerson[];
  readonly home: string;
  readonly answers: Answers;
  readonly distribution: readonly AgencyKey[];
  readonly referredBy: AgencyKey;
  readonly repeat: boolean;
  readonly withoutConsent: boolean;
  readonly counterAllegations: boolean;
  readonly restriction: Pick<CastRestriction, 'trigger' | 'reason'> | null;
  /** Who employs the alleged perpetrator, where that is an agency of the conference. */
  readonly employer: AgencyKey | null;
}

export interface CasePerson {
  readonly part: Part;
  readonly person: PersonScript;
}
