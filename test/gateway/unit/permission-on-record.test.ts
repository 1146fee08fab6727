import { linesOf, readRow } from '../../../gateway/disclosure-log/disclosure-line.ts';
import { digestOf } from '../../../gateway/disclosure-log/entry.ts';
import { formatJson, formatTable } from '../../../gateway/disclosure-log/format-disclosures.ts';

const lines = (permission: object) =>
  linesOf(
    readRow({
      seq: 1,
      disclosure_id: 'd-1',
      kind: 'OUTCOME',
      at: new Date('2026-11-20T09:30:00Z'),
      subject: 'bexley-housing-rep',
      officer_id: 'o-1',
      nomination_id: 'n-1',
      agency_id: 'a-homes',
      role: 'REPRESENTATIVE',
      area: 'bexley',
      purpose: 'TENANCY_ENFORCEMENT',
      operation_digest: digestOf(''),
      case_ids: ['c-1'],
      case_references: ['BEX-2026-001'],
      unfinished: false,
      body: {
        released: [
          {
            ...{ case: 'c-1', items: ['i-1'], owner: 'a-police' },
            ...{ category: 'police.callouts', basis: null },
          },
        ],
        withheld: [],
        answers: [],
        refused: [],
        responseDigest: digestOf(''),
        ...permission,
      },
    }),
  );

test('R-145 who asks the log is told the permission that a release relied on', () => {
  const told = lines({ permission: 'perm-1' });
  expect(told).toMatchObject([{ purpose: 'TENANCY_ENFORCEMENT', permission: 'perm-1' }]);
  expect(formatTable(told)).toContain('TENANCY_ENFORCEMENT by permission perm-1');
  expect(formatJson(told)).toContain('"permission":"perm-1"');
});

test('R-145 an entry written before there were permissions is read as one without', () => {
  for (const before of [{}, { permission: null }]) {
    expect(lines(before)).toMatchObject([{ permission: null }]);
    expect(formatTable(lines(before))).not.toContain('permission');
  }
});
