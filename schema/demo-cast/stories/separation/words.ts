/** What an area adds to the story of 001: somebody has left, or tried to, and the danger has grown. */
export interface SeparationWords {
  /** "about the rent" */
  readonly argument: string;
  readonly alarmRaisedBy: string;
  readonly weapon: string;
  /** What was said in the threat, in reported speech. */
  readonly threat: string;
  /** Where the bail conditions have the perpetrator live. */
  readonly bailedTo: string;
  readonly bailAddress: string;
  /** How the victim is followed. */
  readonly tracking: string;
  readonly goBetween: string;
  readonly childSaid: string;
  readonly childWish: string;
  readonly childNeed: string;
  readonly hospital: string;
  readonly school: string;
  readonly nursery: string;
  readonly money: string;
  readonly priority: string;
  readonly safePerson: string;
  readonly unsafePerson: string;
  readonly fear: string;
  readonly earlierOffence: string;
  readonly pregnant: boolean;
  readonly court: string;
  readonly landlordPhone: string;
  readonly streetNearby: string;
  /** What this area does not hold, so that no two pictures are of the same parts. */
  readonly leavesOut: readonly string[];
}
