import type { LawfulBasis, Sector, SpecialCondition } from '../vocabulary/terms.ts';

/** Categories that are of no Article 9 or 10 class in the need-to-know table, so need no condition. */
const ordinary = new Set([
  'police.firearmsLicence',
  'police.actionsTaken',
  'housing.arrears',
  'housing.tenancies',
  'housing.options',
  'housing.landlord',
  'housing.safetyMeasures',
  'housing.rehousing',
  'childrensServices.status',
  'childrensServices.settings',
  'childrensServices.safeguardingReferrals',
  'idva.engagement',
  'idva.contactDisputes',
  'idva.protectiveActions',
  'idva.housingNeeds',
  'idva.refugeAdmissions',
  'idva.outreachContacts',
  'idva.contactAttempts',
  'idva.safetyContext',
  'idva.mitigation',
]);

/** Police categories that are shared to bring somebody to justice rather than to safeguard. */
const forJustice = new Set([
  'police.bailBreaches',
  'police.convictions',
  'police.crimeReports',
  'police.custodyImage',
  'police.media',
  'police.prosecution',
  'police.wanted',
]);

const bases: Readonly<Record<Sector, LawfulBasis>> = {
  police: 'DPA_PART_3',
  health: 'UK_GDPR_6_1_E',
  housing: 'UK_GDPR_6_1_F',
  'childrens-services': 'UK_GDPR_6_1_C',
  idva: 'UK_GDPR_6_1_F',
};

const conditions: Readonly<Record<Sector, SpecialCondition>> = {
  police: 'SCHEDULE_8_SAFEGUARDING',
  health: 'UK_GDPR_9_2_H',
  housing: 'UK_GDPR_9_2_G_PARA_10',
  'childrens-services': 'UK_GDPR_9_2_G_PARA_18',
  idva: 'UK_GDPR_9_2_G_PARA_18',
};

/** The lawful basis of an item, and its condition where the category is of a special class. */
export function groundsFor(
  sector: Sector,
  category: string,
): { readonly lawfulBasis: LawfulBasis; readonly specialCondition: SpecialCondition | null } {
  const lawfulBasis = bases[sector];
  if (ordinary.has(category)) return { lawfulBasis, specialCondition: null };
  if (forJustice.has(category)) return { lawfulBasis, specialCondition: 'SCHEDULE_8_JUSTICE' };
  if (category === 'health.homeDamage')
    return { lawfulBasis, specialCondition: 'UK_GDPR_9_2_G_PARA_10' };
  return { lawfulBasis, specialCondition: conditions[sector] };
}
