import type { AgencyType, AreaId, Sector } from '../vocabulary/terms.ts';

/** The agencies of an area by the short name that their usernames carry. */
export type AgencyKey =
  | 'police'
  | 'health'
  | 'housing'
  | 'housing2'
  | 'childrens'
  | 'idva'
  | 'probation'
  | 'conference'
  | 'guest'
  | 'observer';

/** What an agency of this short name is. Probation has signed and has no system here: it is told and not asked. */
export const agencyKinds: Readonly<
  Record<
    AgencyKey,
    { readonly type: AgencyType; readonly sector: Sector | null; readonly signed: boolean }
  >
> = {
  police: { type: 'POLICE', sector: 'police', signed: true },
  health: { type: 'HEALTH', sector: 'health', signed: true },
  housing: { type: 'HOUSING', sector: 'housing', signed: true },
  housing2: { type: 'HOUSING', sector: 'housing', signed: true },
  childrens: { type: 'CHILDREN', sector: 'childrens-services', signed: true },
  idva: { type: 'IDVA_DA', sector: 'idva', signed: true },
  probation: { type: 'PROBATION', sector: null, signed: true },
  conference: { type: 'CONFERENCE', sector: null, signed: true },
  guest: { type: 'PERPETRATOR_SERVICE', sector: null, signed: false },
  observer: { type: 'VCS_OTHER', sector: null, signed: true },
};

/** One area of the demonstration. What its protocol says is repeated here and tested against the profile. */
export interface AreaScript {
  readonly id: AreaId;
  readonly name: string;
  readonly casePrefix: string;
  readonly chairHost: 'POLICE' | 'CONFERENCE';
  readonly coordinatorHost: 'POLICE' | 'CONFERENCE';
  readonly guestsAllowed: boolean;
  readonly observersAllowed: boolean;
  readonly marking: 'RESTRICTED' | null;
  /** The document itself knows restricted cases; elsewhere the chair restricts at discretion. */
  readonly restrictedCategory: boolean;
  /** Areas tell their stories some days apart, so that no two pictures show the same dates. */
  readonly storyShift: number;
  readonly agencies: Readonly<Partial<Record<AgencyKey, string>>>;
}

const mark = 'RESTRICTED';

export const areaScripts: readonly AreaScript[] = [
  {
    id: 'dorset',
    name: 'Dorset',
    casePrefix: 'DOR',
    chairHost: 'CONFERENCE',
    coordinatorHost: 'POLICE',
    guestsAllowed: false,
    observersAllowed: true,
    marking: mark,
    restrictedCategory: false,
    storyShift: 2,
    agencies: {
      police: 'Dorset Police (demonstration)',
      health: 'Shingle and Vale Health Trust (demonstration)',
      housing: 'Furzebank Homes (demonstration)',
      childrens: 'Dorset Children’s Services (demonstration)',
      idva: 'Saltmarsh Women’s and Men’s Advocacy (demonstration)',
      probation: 'Dorset Probation (demonstration)',
      conference: 'Dorset Community Safety Partnership (demonstration)',
      guest: 'Turnstone Change Programme (demonstration)',
      observer: 'Heathland Carers’ Network (demonstration)',
    },
  },
  {
    id: 'bexley',
    name: 'Bexley',
    casePrefix: 'BEX',
    chairHost: 'POLICE',
    coordinatorHost: 'CONFERENCE',
    guestsAllowed: true,
    observersAllowed: true,
    marking: mark,
    restrictedCategory: true,
    storyShift: 0,
    agencies: {
      police: 'Bexley Police (demonstration)',
      health: 'Arrowbank Health Trust (demonstration)',
      housing: 'Larkrise Housing Association (demonstration)',
      housing2: 'Marshgate Homes (demonstration)',
      childrens: 'Bexley Children’s Services (demonstration)',
      idva: 'Beacon Lane Domestic Abuse Service (demonstration)',
      probation: 'Bexley Probation (demonstration)',
      conference: 'Bexley Community Safety Partnership (demonstration)',
      guest: 'Second Step Men’s Programme (demonstration)',
      observer: 'Riverside Volunteer Forum (demonstration)',
    },
  },
  {
    id: 'london',
    name: 'London',
    casePrefix: 'LON',
    chairHost: 'CONFERENCE',
    coordinatorHost: 'CONFERENCE',
    guestsAllowed: true,
    observersAllowed: false,
    marking: null,
    restrictedCategory: false,
    storyShift: 3,
    agencies: {
      police: 'London Police (demonstration)',
      health: 'Vintner’s Cross Health Trust (demonstration)',
      housing: 'Cooperage Yard Housing Trust (demonstration)',
      childrens: 'London Borough Children’s Services (demonstration)',
      idva: 'Lanternhouse Advocacy (demonstration)',
      probation: 'London Probation (demonstration)',
      conference: 'London Community Safety Partnership (demonstration)',
      guest: 'Plain Ground Behaviour Change (demonstration)',
      observer: 'Cross Street Community Voice (demonstration)',
    },
  },
  {
    id: 'kent',
    name: 'Kent',
    casePrefix: 'KEN',
    chairHost: 'POLICE',
    coordinatorHost: 'POLICE',
    guestsAllowed: true,
    observersAllowed: false,
    marking: mark,
    restrictedCategory: false,
    storyShift: 5,
    agencies: {
      police: 'Kent Police (demonstration)',
      health: 'Hopfield Health Trust (demonstration)',
      housing: 'Oasthouse Homes (demonstration)',
      childrens: 'Kent Children’s Services (demonstration)',
      idva: 'Orchard Gate Domestic Abuse Service (demonstration)',
      probation: 'Kent Probation (demonstration)',
      conference: 'Kent Community Safety Partnership (demonstration)',
      guest: 'New Furrow Programme (demonstration)',
      observer: 'Downland Faith Forum (demonstration)',
    },
  },
  {
    id: 'cleveland',
    name: 'Cleveland',
    casePrefix: 'CLE',
    chairHost: 'CONFERENCE',
    coordinatorHost: 'POLICE',
    guestsAllowed: false,
    observersAllowed: false,
    marking: null,
    restrictedCategory: false,
    storyShift: 1,
    agencies: {
      police: 'Cleveland Police (demonstration)',
      health: 'Ironstone Health Trust (demonstration)',
      housing: 'Transporter Homes (demonstration)',
      childrens: 'Cleveland Children’s Services (demonstration)',
      idva: 'Quayside Light Advocacy (demonstration)',
      probation: 'Cleveland Probation (demonstration)',
      conference: 'Cleveland Community Safety Partnership (demonstration)',
      guest: 'Slipway Men’s Work (demonstration)',
      observer: 'Tidewater Tenants’ Voice (demonstration)',
    },
  },
];
