import type { AgencyKey, AreaScript } from './areas.ts';
import { agencyKinds } from './areas.ts';
import type { CastAgency } from './cast.ts';
import type { Calendar } from './calendar.ts';
import { opaqueId } from './opaque-id.ts';

/** The agencies of one area by short name. */
export type AgencyBook = ReadonlyMap<AgencyKey, CastAgency>;

type Signature = Pick<
  CastAgency,
  'standing' | 'signedOn' | 'signatory' | 'signatoryAuthority' | 'securityContact'
>;

const unsigned: Signature = {
  standing: 'UNSIGNED',
  signedOn: null,
  signatory: null,
  signatoryAuthority: null,
  securityContact: null,
};

const signature = (area: AreaScript, calendar: Calendar): Signature => ({
  standing: 'SIGNED',
  signedOn: calendar.day(380),
  signatory: 'The chief officer of the agency',
  signatoryAuthority: 'May bind the agency by signature.',
  securityContact: `security@${area.id}-agencies.invalid`,
});

/** Builds an area's agencies: signed a year ago, except the guest's, which has not signed. */
export function agenciesOf(area: AreaScript, calendar: Calendar): AgencyBook {
  const entries = Object.entries(area.agencies) as [AgencyKey, string][];
  return new Map(
    entries.map(([key, name]) => {
      const { type, sector, signed } = agencyKinds[key];
      const id = opaqueId('a', area.id, key);
      return [
        key,
        {
          id,
          areaId: area.id,
          name,
          type,
          sector,
          ...(signed ? signature(area, calendar) : unsigned),
        },
      ];
    }),
  );
}

/** The agency of this short name. Throws where the area has none. */
export function agencyOf(book: AgencyBook, key: AgencyKey): CastAgency {
  const agency = book.get(key);
  if (!agency) throw new Error(`the demonstration has no ${key} agency here`);
  return agency;
}
