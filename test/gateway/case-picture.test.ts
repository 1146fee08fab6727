import type { TestSystem } from '../support/system.ts';
import { startSystem } from '../support/system.ts';

const picture = `query ($case: ID!) {
  casePicture(caseId: $case) {
    reference complete asked answered
    answers { agency { type } state }
    participants { role name safeContact { number } protectedAddresses { line } }
    police { callouts { id owner { name } summary } convictions { offence } intelligence { id } }
    housing { arrears { amountPence } tenancies { id } }
    idva { victimViews { id } refugeAdmissions { id } }
  }
}`;

describe('the guarded case picture', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
    await system.declare('bexley-idva-rep', 'bexley-housing-rep', 'bexley-police-rep');
  });
  afterAll(() => system.close());

  it('R-033 a representative on the distribution reads one picture joined from all agencies', async () => {
    const { data, errors } = await system.ask('bexley-idva-rep', picture, {
      case: system.caseId('BEX-2026-001'),
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([]);
    expect(data.casePicture.reference).toBe('BEX-2026-001');
    expect(data.casePicture.complete).toBe(true);
    expect(data.casePicture.police.callouts.length).toBeGreaterThan(0);
    expect(data.casePicture.idva.victimViews.length).toBeGreaterThan(0);
    expect(data.casePicture.housing.arrears.length).toBeGreaterThan(0);
  });

  it('R-034 the same query by housing shows the detail of convictions as withheld, not blank', async () => {
    const { data, errors } = await system.ask('bexley-housing-rep', picture, {
      case: system.caseId('BEX-2026-001'),
    });
    expect(data.casePicture.police.convictions).toBeNull();
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['casePicture', 'police', 'convictions'],
        extensions: { code: 'WITHHELD', category: 'police.convictions' },
      }),
    );
    expect(data.casePicture.housing.arrears.length).toBeGreaterThan(0);
  });
});
