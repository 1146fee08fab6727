import { asUser } from '../../support/postgres.ts';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';

describe('an agenda is a disclosure too', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  it('R-145 R-147 whoever read a case on an agenda is on record with that case, restricted ones included', async () => {
    const { data, disclosureId } = await system.ask(
      'bexley-police-rep',
      '{ meetings { agenda { position } } }',
    );
    const shown = (data.meetings[0].agenda as unknown[]).length;
    const { rows } = await asUser(system.databases.disclosure_log.appUrl, (client) =>
      client.query<{ case_reference: string; category: string; subject: string }>(
        'SELECT case_reference, category, subject FROM disclosure_line WHERE disclosure_id = $1',
        [disclosureId],
      ),
    );
    expect(rows).toHaveLength(shown);
    expect(rows).toContainEqual({
      case_reference: 'BEX-2026-002',
      category: 'conference.meeting',
      subject: 'bexley-police-rep',
    });
  });
});
