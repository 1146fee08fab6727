/** What an area adds to 004 and 005: two people, each of whom says that it is the other. */
export interface CounterWords {
  /** The evening as the victim of 004 tells it, and as the other tells it in 005. */
  readonly evening: string;
  readonly otherEvening: string;
  readonly injury: string;
  readonly otherInjury: string;
  readonly pattern: string;
  readonly otherPattern: string;
  readonly weapon: string;
  readonly vulnerable: string;
  readonly street: string;
  readonly mind: string;
  readonly medicine: string;
  readonly medicineRisk: string;
  readonly hospital: string;
  readonly nuisance: string;
  readonly complaint: string;
  readonly worksWithChildren: string;
  readonly setting: string;
  readonly childSaid: string;
  readonly views: string;
  readonly otherViews: string;
  readonly wish: string;
  readonly otherWish: string;
  readonly harassment: string;
  readonly helper: string;
  readonly court: string;
  /** What the officer who knows both cases makes of them. */
  readonly judgement: string;
}
