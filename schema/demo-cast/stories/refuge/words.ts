/** What an area adds to the story of 006: somebody has gone, and nobody may learn where. */
export interface RefugeWords {
  readonly incident: string;
  readonly injury: string;
  readonly threatToChild: string;
  /** Turned up where the victim is now: told to very few. */
  readonly nearMiss: string;
  readonly nearMissPlace: string;
  readonly breach: string;
  readonly wantedFor: string;
  readonly lastSeen: string;
  readonly hospital: string;
  readonly otherHospital: string;
  readonly mind: string;
  readonly medicine: string;
  readonly medicineRisk: string;
  readonly oldSchool: string;
  /** Where the child goes now. */
  readonly newSetting: string;
  readonly childSaid: string;
  readonly worksWithChildren: string;
  readonly refuge: string;
  readonly formerRefuge: string;
  readonly newHome: string;
  readonly newLandlord: string;
  readonly newLandlordPhone: string;
  readonly need: string;
  readonly concern:
    'LANGUAGE' | 'FAITH' | 'IMMIGRATION' | 'DISABILITY' | 'GENDER_IDENTITY' | 'SEXUAL_ORIENTATION';
  readonly relatedForm: 'SEXUAL' | 'TRAFFICKING' | 'IMAGE_BASED' | 'FGM' | 'ECONOMIC';
  readonly related: string;
  readonly views: string;
  readonly wish: string;
  readonly helper: string;
  readonly holdsLicence: boolean;
}
