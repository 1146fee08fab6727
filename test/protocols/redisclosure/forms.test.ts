import { loadProfiles } from '../../../schema/protocols/profile.ts';
import { missingParticulars } from '../../../schema/protocols/redisclosure/missing-particulars.ts';
import { refusalGroundsOf } from '../../../schema/protocols/redisclosure/refusal-grounds.ts';
import { particularsOf } from '../../../schema/protocols/redisclosure/route-form.ts';
import type { RedisclosureRoute } from '../../../schema/vocabulary/redisclosure.ts';
import { redisclosureRoutes } from '../../../schema/vocabulary/redisclosure.ts';

const { bexley, dorset, kent } = loadProfiles();
const missing = (route: RedisclosureRoute, written: Record<string, unknown>): string[] =>
  missingParticulars(route, written, kent.route(route));

const order = {
  court: 'Family Court at Medway',
  orderMadeOn: '2026-11-16',
  scope: 'The meeting of 5 May 2026',
  courtDate: '2026-12-01',
  receiver: 'Legal department',
  orderCopy: 'legal/2026/114',
};

/** What each route cannot do without; those that are not here have no fields of their own. */
const required: Partial<Record<RedisclosureRoute, readonly string[]>> = {
  FAMILY_COURT_REQUEST: ['court', 'letterFrom'],
  COURT_ORDER: Object.keys(order),
  REVIEW: ['panelChair', 'reviewKind', 'writtenOn', 'aboutRole'],
  FREEDOM_OF_INFORMATION: ['receivedOn'],
  SUBJECT_ACCESS: ['dataSubjectId', 'receivedOn'],
  RIGHTS_REQUEST: ['dataSubjectId', 'right'],
  DISCLOSURE_SCHEME: ['authorisedBy', 'schemeRight'],
  WANTED_PERSON: ['wantedFor'],
  MARAC_TO_MARAC: ['receivingArea'],
  SAFETY_PLAN_FACTS: ['reason', 'method'],
  CPS: ['prosecution'],
  PUBLICATION: ['title', 'smallestGroup'],
};

test.each(redisclosureRoutes)('F-36 %s names what its form is missing', (route) => {
  expect(missing(route, {}).sort()).toEqual([...(required[route] ?? [])].sort());
});

test('R-138 an order is complete with court, day, scope, date, receiver and copy', () => {
  expect(missing('COURT_ORDER', order)).toEqual([]);
  for (const field of Object.keys(order))
    for (const empty of [undefined, null, '', ' '])
      expect(missing('COURT_ORDER', { ...order, [field]: empty })).toEqual([field]);
});

test('R-138 a day of an order that is no day is missing', () => {
  expect(missing('COURT_ORDER', { ...order, courtDate: '2026-02-30' })).toEqual(['courtDate']);
});

test('R-139 a solicitor’s letter with the fields of an order is refused, and an order as a letter', () => {
  const letter = { court: 'Family Court at Medway', letterFrom: 'Ashworth & Co' };
  expect(missing('FAMILY_COURT_REQUEST', letter)).toEqual([]);
  expect(missing('FAMILY_COURT_REQUEST', { ...letter, orderMadeOn: '2026-11-16' })).toEqual([
    'orderMadeOn',
  ]);
  expect(missing('COURT_ORDER', { ...order, letterFrom: 'Ashworth & Co' })).toEqual(['letterFrom']);
});

test('R-139 a Family Court request in Bexley needs legal advice on record, in Dorset the chair', () => {
  const letter = { court: 'Family Court at Medway', letterFrom: 'Ashworth & Co' };
  const route = 'FAMILY_COURT_REQUEST';
  expect(missingParticulars(route, letter, bexley.route(route))).toEqual(['legalAdvice']);
  expect(missingParticulars(route, { ...letter, legalAdvice: ' ' }, bexley.route(route))).toEqual([
    'legalAdvice',
  ]);
  const advised = { ...letter, legalAdvice: 'Counsel, 18 November' };
  expect(missingParticulars(route, advised, bexley.route(route))).toEqual([]);
  expect(missingParticulars(route, letter, dorset.route(route))).toEqual([]);
  expect(dorset.route(route)).toMatchObject({ owner: 'GRANTS', chair: 'AGREES' });
});

test('R-143 a review is asked for in writing, by its panel’s chair, about somebody discussed', () => {
  const letter = {
    panelChair: 'R. Whitlock',
    reviewKind: 'DOMESTIC_HOMICIDE',
    writtenOn: '2026-11-10',
    aboutRole: 'SUSPECT',
  };
  expect(missing('REVIEW', letter)).toEqual([]);
  expect(missing('REVIEW', { ...letter, writtenOn: 'by telephone' })).toEqual(['writtenOn']);
  expect(missing('REVIEW', { ...letter, aboutRole: 'NEIGHBOUR' })).toEqual(['aboutRole']);
});

test('R-133 a group of fewer than five is suppressed', () => {
  expect(missing('PUBLICATION', { title: 'Equality report', smallestGroup: 2 })).toEqual([
    'smallestGroup',
  ]);
  expect(missing('PUBLICATION', { title: 'Equality report', smallestGroup: 5 })).toEqual([]);
});

test('R-130 a claim that something is public needs its source', () => {
  expect(missing('THIRD_PARTY', { publicDomainSource: '' })).toEqual(['publicDomainSource']);
  expect(missing('THIRD_PARTY', { publicDomainSource: 'Medway Echo, 3 May 2026' })).toEqual([]);
});

test('F-32 whoever does not tell the victim says why', () => {
  expect(missing('THIRD_PARTY', { victimTold: false })).toEqual(['victimNotToldBecause']);
  expect(missing('THIRD_PARTY', { victimTold: false, victimNotToldBecause: 'Unsafe.' })).toEqual(
    [],
  );
});

test('F-36 a field that nobody reads is refused by its name, and never by its value', () => {
  expect(missing('REUSE', { password: 'hidden' })).toEqual(['password']);
});

test('R-138 F-36 a right or an order is not refused for want of need, an exemption is for statutes', () => {
  for (const route of ['COURT_ORDER', 'SUBJECT_ACCESS', 'FREEDOM_OF_INFORMATION'] as const)
    expect(refusalGroundsOf(route)).not.toContain('NOT_NECESSARY');
  expect(refusalGroundsOf('COURT_ORDER')).toContain('OUTSIDE_SCOPE');
  expect(refusalGroundsOf('REUSE')).toContain('NOT_NECESSARY');
  const exempting = redisclosureRoutes.filter((route) =>
    refusalGroundsOf(route).includes('EXEMPT'),
  );
  expect(exempting).toEqual(['FREEDOM_OF_INFORMATION', 'SUBJECT_ACCESS', 'RIGHTS_REQUEST']);
});

test.each(redisclosureRoutes)('F-36 the form of %s reads what it takes', (route) => {
  expect(particularsOf(route).safeParse('no form').success).toBe(false);
});
