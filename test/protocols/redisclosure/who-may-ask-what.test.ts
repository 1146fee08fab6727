import { loadProfiles } from '../../../schema/protocols/profile.ts';
import { fitsRecipient } from '../../../schema/protocols/redisclosure/fits-recipient.ts';
import { mayAsk } from '../../../schema/protocols/redisclosure/may-ask.ts';
import type { AskedFor } from '../../../schema/protocols/redisclosure/may-carry.ts';
import { insteadOfAsking, mayCarry } from '../../../schema/protocols/redisclosure/may-carry.ts';
import { presentsAsExempt } from '../../../schema/protocols/redisclosure/presents-as-exempt.ts';
import { isRefusedPurpose } from '../../../schema/protocols/redisclosure/refused-purpose.ts';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import { redisclosureRoutes } from '../../../schema/vocabulary/redisclosure.ts';
import { areas } from '../../../schema/vocabulary/terms.ts';

const profiles = loadProfiles();
const item: AskedFor = { kind: 'ITEM', category: 'police.convictions', form: 'FULL' };
const action: AskedFor = { kind: 'ACTION', category: 'action.entry', form: 'FULL' };
const minutes: AskedFor = { kind: 'MINUTES', category: 'minutes', form: 'FULL' };
const address: AskedFor = { kind: 'ITEM', category: 'housing.tenancies', form: 'FULL' };
const named: AskedFor = { kind: 'ITEM', category: 'participant.name', form: 'FULL' };

test.each(['dorset', 'bexley'] as const)(
  'R-118 in %s conferences elsewhere get the action plan, whoever owns the research',
  (area) => {
    for (const route of ['CHILD_PROTECTION_CONFERENCE', 'MAPPA', 'ADULT_SAFEGUARDING'] as const) {
      const rule = profiles[area].route(route);
      expect(insteadOfAsking(rule, [action])).toBeNull();
      expect(insteadOfAsking(rule, [action, item])).toBe('ACTION_PLAN');
    }
  },
);

test.each(areas)('R-119 in %s who asks for minutes is sent to the action plan', (area) => {
  for (const route of redisclosureRoutes)
    expect(insteadOfAsking(profiles[area].route(route), [action, minutes])).toBe('ACTION_PLAN');
});

test.each(areas)('R-120 in %s a safety plan is given named facts, not the history', (area) => {
  const rule = profiles[area].route('SAFETY_PLAN_FACTS');
  expect(insteadOfAsking(rule, [item])).toBe('NAMED_FACTS');
  expect(mayCarry(rule, [named])).toBe(true);
  expect(mayCarry(rule, [named, { ...item, form: 'SUMMARY' }])).toBe(true);
  expect(mayCarry(rule, [address])).toBe(false);
});

test.each(areas)(
  'R-134 in %s a wanted person gives their current address and nothing else',
  (area) => {
    const rule = profiles[area].route('WANTED_PERSON');
    expect(mayCarry(rule, [address])).toBe(true);
    expect(insteadOfAsking(rule, [address, item])).toBe('CURRENT_ADDRESS');
    const hidden: AskedFor = { ...address, category: 'participant.protectedAddress' };
    expect(mayCarry(rule, [hidden])).toBe(false);
  },
);

test.each(areas)('R-133 in %s a publication carries only what its owner wrote for it', (area) => {
  const rule = profiles[area].route('PUBLICATION');
  expect(insteadOfAsking(rule, [item])).toBe('ANONYMOUS');
  expect(mayCarry(rule, [{ ...item, form: 'SUMMARY' }])).toBe(true);
});

test('R-120 R-134 the categories named are categories of the table', () => {
  const categories = loadNeedToKnow();
  for (const { category } of [action, address, named]) expect(categories.has(category)).toBe(true);
});

test('R-119 a closed route carries nothing', () => {
  expect(insteadOfAsking('NEVER', [action])).toBe('NOTHING');
});

test('R-121 reuse is for the table, and a third party is not at it', () => {
  const atTheTable = { signed: true, atTheTable: true };
  const hospital = { signed: true, atTheTable: false };
  const school = { signed: false, atTheTable: false };
  expect(fitsRecipient('REUSE', atTheTable)).toBe(true);
  expect(fitsRecipient('REUSE', hospital)).toBe(false);
  expect(fitsRecipient('REUSE', { signed: false, atTheTable: true })).toBe(false);
  expect(fitsRecipient('THIRD_PARTY', atTheTable)).toBe(false);
  expect(fitsRecipient('THIRD_PARTY', hospital)).toBe(true);
  expect(fitsRecipient('THIRD_PARTY', school)).toBe(true);
  expect(fitsRecipient('CPS', school)).toBe(true);
  for (const route of [
    'COURT_ORDER',
    'FAMILY_COURT_REQUEST',
    'REVIEW',
    'SUBJECT_ACCESS',
  ] as const) {
    expect(fitsRecipient(route, atTheTable)).toBe(false);
    expect(fitsRecipient(route, school)).toBe(true);
  }
});

test('R-131 R-134 R-135 the CPS, the wanted and the disclosure scheme are asked for by police alone', () => {
  for (const route of ['CPS', 'WANTED_PERSON', 'DISCLOSURE_SCHEME'] as const) {
    expect(mayAsk(profiles.london, route, 'POLICE', 'REPRESENTATIVE')).toBe(true);
    expect(mayAsk(profiles.london, route, 'HOUSING', 'REPRESENTATIVE')).toBe(false);
    expect(mayAsk(profiles.kent, route, 'POLICE', 'COORDINATOR')).toBe(false);
  }
});

test('R-137 an order in Bexley comes in through the coordinator, elsewhere through whoever is served', () => {
  expect(mayAsk(profiles.bexley, 'COURT_ORDER', 'HOUSING', 'REPRESENTATIVE')).toBe(false);
  expect(mayAsk(profiles.bexley, 'COURT_ORDER', 'CONFERENCE', 'COORDINATOR')).toBe(true);
  expect(mayAsk(profiles.kent, 'COURT_ORDER', 'HOUSING', 'REPRESENTATIVE')).toBe(true);
});

test('F-36 another MARAC is told by the coordinator', () => {
  expect(mayAsk(profiles.bexley, 'MARAC_TO_MARAC', 'CONFERENCE', 'COORDINATOR')).toBe(true);
  expect(mayAsk(profiles.bexley, 'MARAC_TO_MARAC', 'POLICE', 'REPRESENTATIVE')).toBe(false);
});

test('F-36 whoever decides, watches, visits or audits asks on no route', () => {
  for (const role of ['CHAIR', 'OBSERVER', 'GUEST', 'AUDITOR', 'RESEARCHER', 'SYSTEM'] as const)
    for (const route of redisclosureRoutes)
      expect(mayAsk(profiles.dorset, route, 'POLICE', role)).toBe(false);
});

test('F-36 a closed route is asked for by nobody', () => {
  const closed = { ...profiles.kent, route: () => 'NEVER' as const };
  expect(mayAsk(closed, 'REUSE', 'POLICE', 'REPRESENTATIVE')).toBe(false);
});

test.each([
  'IMMIGRATION_ENFORCEMENT',
  'Immigration enforcement visit',
  'immi-gration   en.forcement',
  'ＩＭＭＩＧＲＡＴＩＯＮ enforcement',
  'Immigrátion enforcément',
  'to support her deportation',
  'the Home Office means to detain him',
  'arrest over an expired visa',
  'removal from the UK',
  'im\u200Bmigration\u00ADenforcement',
])('F-34 refused as a purpose: %s', (purpose) => {
  expect(isRefusedPurpose(purpose)).toBe(true);
});

test.each([
  'TENANCY_ENFORCEMENT',
  'Injunction against the perpetrator, enforcement of bail',
  'Housing needs proof of her immigration status for an allocation',
  'Removal of the locks at the old address',
  'It is advisable to arrest him before he is released',
  'Officers called at home; officers arrested him outside Portland',
  'She is afraid for her immigration status',
  'Her visa depends on him and she fears what follows; he was arrested in May',
])('F-34 no immigration enforcement: %s', (purpose) => {
  expect(isRefusedPurpose(purpose)).toBe(false);
});

test('R-141 what could locate her is put to its owner as exempt when he asks', () => {
  const reached = {
    ...{ locates: false, existenceProtected: false },
    ...{ subjectId: 'perpetrator', dataSubjectId: 'perpetrator' },
  };
  expect(presentsAsExempt(reached)).toBe(false);
  expect(presentsAsExempt({ ...reached, locates: true })).toBe(true);
  expect(presentsAsExempt({ ...reached, subjectId: 'victim' })).toBe(true);
  expect(presentsAsExempt({ ...reached, subjectId: null })).toBe(true);
  expect(presentsAsExempt({ ...reached, existenceProtected: true })).toBe(true);
});
