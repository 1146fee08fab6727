import type { Answer, TestSystem } from '../../../support/system.ts';
import { answerOn, submit, withdraw } from '../contribution/research.ts';
import { wholePicture } from '../graph.ts';
import { agencyOf, meetingOf, nominationOf } from '../people.ts';
import {
  bytesOf,
  change,
  codeAt,
  codesOf,
  countIn,
  items,
  listIn,
  made,
  pictureOf,
  read,
  refusals,
} from '../pictures.ts';

const withheld = 'withheld { category owner { id name } reason }';

/** What of an open case is shown, and what is not even said to be there. */
export function accessByAudience(system: () => TestSystem): void {
  it('R-034 what its owner keeps for others is withheld and says by whom, never blank', async () => {
    const selection = `${items('health', 'perpetratorMentalHealth')} ${withheld}`;
    const housing = await read(system(), 'bexley-housing-rep', 'BEX-2026-006', selection);
    expect(listIn(housing, 'health', 'perpetratorMentalHealth')).toBeNull();
    expect(codeAt(housing, 'health', 'perpetratorMentalHealth')).toBe('WITHHELD');
    const { id, name } = agencyOf(system(), 'bexley-health-rep');
    expect(pictureOf(housing).withheld).toContainEqual({
      category: 'health.perpetratorMentalHealth',
      owner: { id, name },
      reason: 'OUTSIDE_AUDIENCE',
    });
    const police = await read(system(), 'bexley-police-rep', 'BEX-2026-006', selection);
    expect(countIn(police, 'health', 'perpetratorMentalHealth')).toBe(1);
    expect(codesOf(police)).toEqual([]);
  });

  it('R-034 an item narrower than its category is withheld from the rest of the category’s audience', async () => {
    const selection = `${items('idva', 'victimViews')} ${withheld}`;
    const police = await read(system(), 'bexley-police-rep', 'BEX-2026-001', selection);
    expect(codeAt(police, 'idva', 'victimViews')).toBe('WITHHELD');
    const { id, name } = agencyOf(system(), 'bexley-idva-rep');
    expect(pictureOf(police).withheld).toContainEqual({
      category: 'idva.victimViews',
      owner: { id, name },
      reason: 'NARROWED_BY_OWNER',
    });
    const chair = await read(system(), 'bexley-chair', 'BEX-2026-001', selection);
    expect(countIn(chair, 'idva', 'victimViews')).toBe(1);
  });

  it('R-034 T15 what one landlord keeps from the other’s system is withheld, whether it holds any or not', async () => {
    // On this case neither holds anything, and both have said so to whoever may know.
    const asb = items('housing', 'asb');
    const system2 = await read(system(), 'bexley-housing2-system', 'BEX-2026-003', asb);
    expect(codeAt(system2, 'housing', 'asb')).toBe('WITHHELD');
    const police = await read(system(), 'bexley-police-rep', 'BEX-2026-003', asb);
    expect(listIn(police, 'housing', 'asb')).toEqual([]);
  });

  it('R-034 T15 what one landlord keeps is named though the other released it, whether it holds any or not', async () => {
    // Neither holds anything on this case; and where one did, its row may not tell it from this one.
    const [reference, category] = ['BEX-2026-003', 'housing.asb'];
    const selection = `${items('housing', 'asb')} ${withheld}`;
    const kept = async () => {
      const answer = await read(system(), 'bexley-police-rep', reference, selection);
      return pictureOf(answer).withheld.filter((row) => row.category === category);
    };
    const decide = (audience: readonly string[]) =>
      change(system(), 'bexley-housing2-rep', 'changeAudience', {
        ...{ caseId: reference, category, audience, reason: 'A witness is at risk.' },
      });
    expect(await kept()).toEqual([]);
    made(await decide(['HOUSING']));
    const { id, name } = agencyOf(system(), 'bexley-housing2-rep');
    const row = { category, owner: { id, name }, reason: 'OUTSIDE_AUDIENCE' };
    expect(await kept()).toEqual([row]);
    made(await decide(['POLICE', 'HOUSING', 'PROBATION']));
    expect(await kept()).toEqual([]);
  });

  it('R-036 no marker tells the perpetrator-programme guest of a refuge: the picture is the same without one', async () => {
    const input = {
      caseId: 'BEX-2026-006',
      nominationId: nominationOf(system(), 'bexley-guest').id,
      kind: 'GUEST',
      from: '2026-11-20T00:00:00.000Z',
      until: meetingOf(system(), 'bexley').endsAt,
      attestation: { recruitmentChecked: true, briefed: true },
      reason: 'Works with the alleged perpetrator.',
    };
    made(await change(system(), 'bexley-chair', 'admitGuest', { input }));
    const asked = items('idva', 'refugeAdmissions');
    const idva = await read(system(), 'bexley-idva-rep', 'BEX-2026-006', asked);
    const refuges = listIn(idva, 'idva', 'refugeAdmissions') ?? [];
    expect(refuges).toHaveLength(2);

    const variables = { case: 'BEX-2026-006' };
    const readers = ['bexley-guest', 'bexley-health-rep', 'bexley-childrens-rep', 'bexley-chair'];
    const pictures = async () => {
      const answers: Answer[] = [];
      for (const username of readers)
        answers.push(await system().ask(username, wholePicture, variables));
      return answers;
    };
    const before = await pictures();
    for (const { id } of refuges)
      made(await withdraw(system(), 'bexley-idva-rep', 'idva', 'BEX-2026-006', id));
    const after = await pictures();
    expect(after.map(bytesOf)).toEqual(before.map(bytesOf));
    for (const answer of before) {
      expect(listIn(answer, 'idva', 'refugeAdmissions')).toEqual([]);
      expect(codeAt(answer, 'idva', 'refugeAdmissions')).toBeUndefined();
    }
  });

  it('R-041 where the victim has gone is for police, advocate and coordinator; the old address is not shown as current', async () => {
    const selection = 'participants { role protectedAddresses { line } addresses { line status } }';
    const addresses = async (username: string) => {
      const answer = await read(system(), username, 'BEX-2026-006', selection);
      expect(codesOf(answer)).toEqual([]);
      return pictureOf(answer).participants.find(({ role }) => role === 'VICTIM');
    };
    const known = [{ line: 'Hollin House, 3 Weavers’ Close' }];
    const old = [{ line: '41 Larkrise Court, Bexley', status: 'LAST_KNOWN' }];
    for (const username of ['bexley-police-rep', 'bexley-idva-rep', 'bexley-coordinator'])
      expect(await addresses(username)).toMatchObject({ protectedAddresses: known });
    for (const post of ['childrens-rep', 'health-rep', 'housing-rep', 'probation-rep', 'chair'])
      expect(await addresses(`bexley-${post}`)).toEqual({
        ...{ role: 'VICTIM', protectedAddresses: [], addresses: old },
      });
  });

  it('R-041 it goes further only by a decision of the coordinator that names to whom, and comes back by another', async () => {
    const [reference, category] = ['BEX-2026-006', 'participant.protectedAddress'];
    const shown = async (username: string) => {
      const selection = 'participants { protectedAddresses { line } }';
      const { participants } = pictureOf(await read(system(), username, reference, selection));
      return participants.flatMap(({ protectedAddresses }) => protectedAddresses as object[]);
    };
    const decide = (by: string, audience: readonly string[]) =>
      change(system(), by, 'changeAudience', {
        ...{ caseId: reference, category, audience, reason: 'Two schools have to know.' },
      });
    const usual = ['POLICE', 'IDVA_DA', 'COORD'];
    const wider = [...usual, 'CHILDREN'];
    for (const by of ['bexley-chair', 'bexley-childrens-rep', 'bexley-police-rep'])
      expect(codesOf(await decide(by, wider))).toHaveLength(1);
    expect(refusals(await decide('bexley-coordinator', ['ALL']))).toEqual([
      { code: 'DECISION_REFUSED', field: 'audience', rule: 'R-036' },
    ]);
    expect(await shown('bexley-childrens-rep')).toEqual([]);
    made(await decide('bexley-coordinator', wider));
    expect(await shown('bexley-childrens-rep')).toEqual(await shown('bexley-police-rep'));
    expect(await shown('bexley-childrens-rep')).not.toEqual([]);
    expect(await shown('bexley-housing-rep')).toEqual([]);
    made(await decide('bexley-coordinator', usual));
    expect(await shown('bexley-childrens-rep')).toEqual([]);
  });

  it('R-041 no word of a whole picture tells anybody else where the victim is or will be', async () => {
    // Beside each reader, what their own agency handed in and so already knows.
    const readers: Readonly<Record<string, readonly string[]>> = {
      'bexley-health-rep': ['Quillmere'],
      'bexley-housing-rep': [],
      'bexley-housing2-rep': ['Tansy Row', 'Marshgate Homes'],
      'bexley-childrens-rep': ['Hollin House'],
      'bexley-probation-rep': [],
      'bexley-chair': [],
      'bexley-guest': [],
    };
    const places = ['Weavers’ Close', 'Hollin House', 'Tansy Row', 'Quillmere', 'ZZ6'];
    for (const [username, own] of Object.entries(readers)) {
      const answer = await system().ask(username, wholePicture, { case: 'BEX-2026-006' });
      expect(pictureOf(answer).participants.length).toBeGreaterThan(2);
      const said = places.filter((place) => !own.includes(place) && answer.text.includes(place));
      const expected = username === 'bexley-housing2-rep' ? ['ZZ6'] : [];
      expect([username, ...said]).toEqual([username, ...expected]);
    }
  });

  it('R-038 chair and coordinator see every case of the agenda and who has answered, and no more for it', async () => {
    const selection = `complete asked answered ${items('police', 'convictions', 'intelligence')}`;
    for (const [username, convictions] of [
      ['bexley-coordinator', 'WITHHELD'],
      ['bexley-chair', undefined],
    ] as const) {
      const answer = await read(system(), username, 'BEX-2026-003', selection);
      expect(pictureOf(answer)).toMatchObject({ complete: false, asked: 6, answered: 5 });
      expect(codeAt(answer, 'police', 'convictions')).toBe(convictions);
      expect(listIn(answer, 'police', 'intelligence')).toEqual([]);
    }
  });

  it('R-038 chairing opens no intelligence until the police widen its audience, and then only what they widened', async () => {
    const selection = items('police', 'intelligence');
    const seen = async (username: string) => {
      const answer = await read(system(), username, 'LON-2026-001', selection);
      expect(codesOf(answer)).toEqual([]);
      return (listIn(answer, 'police', 'intelligence') ?? []).length;
    };
    expect(await seen('london-police-rep')).toBe(2);
    expect(await seen('london-chair')).toBe(0);
    const given = { caseId: 'LON-2026-001', category: 'police.intelligence' };
    const audience = ['OWNER', 'PROBATION', 'CHAIR'];
    const wider = { ...given, audience, reason: 'The chair has to weigh the risk.' };
    const byChair = await change(system(), 'london-chair', 'changeAudience', wider);
    expect(codesOf(byChair)).toEqual(['OPERATION_NOT_ALLOWED']);
    const byHousing = await change(system(), 'london-housing-rep', 'changeAudience', wider);
    expect(refusals(byHousing)).toEqual([
      { code: 'DECISION_REFUSED', field: 'category', rule: 'R-034' },
    ]);
    expect(await seen('london-chair')).toBe(0);
    made(await change(system(), 'london-police-rep', 'changeAudience', wider));
    // The other item is its owner's alone, whatever the category.
    expect(await seen('london-chair')).toBe(1);
    expect(await seen('london-health-rep')).toBe(0);
    const back = { ...given, audience: ['OWNER'], reason: 'Weighed.' };
    made(await change(system(), 'london-police-rep', 'changeAudience', back));
    expect(await seen('london-chair')).toBe(0);
  });

  it('R-038 a chair whom the police employ reads no police-only item either', async () => {
    const selection = items('police', 'intelligence', 'media', 'custodyRecord', 'wanted');
    const answer = await read(system(), 'bexley-chair', 'BEX-2026-001', selection);
    expect(listIn(answer, 'police', 'intelligence')).toEqual([]);
    expect(listIn(answer, 'police', 'media')).toBeNull();
    expect(codeAt(answer, 'police', 'media')).toBe('WITHHELD');
  });

  it('R-034 F-53 an owner narrows what everybody may read, and the next request is without it', async () => {
    const selection = items('police', 'callouts');
    const ask = () => read(system(), 'london-housing-rep', 'LON-2026-001', selection);
    expect(countIn(await ask(), 'police', 'callouts')).toBeGreaterThan(0);
    const given = { caseId: 'LON-2026-001', category: 'police.callouts' };
    const narrower = { ...given, audience: ['POLICE', 'IDVA_DA'], reason: 'A witness is at risk.' };
    made(await change(system(), 'london-police-rep', 'changeAudience', narrower));
    expect(codeAt(await ask(), 'police', 'callouts')).toBe('WITHHELD');
    const wider = { ...given, audience: ['ALL'], reason: 'The witness has moved.' };
    made(await change(system(), 'london-police-rep', 'changeAudience', wider));
    expect(codesOf(await ask())).toEqual([]);
  });

  it('R-177 F-53 a suspended agency is denied, reads SOURCE_SUSPENDED to others, and comes back when resumed', async () => {
    const agencyId = agencyOf(system(), 'dorset-health-rep').id;
    const steer = (mutation: string, by = 'dorset-steering') =>
      change(system(), by, mutation, { agencyId, reason: 'An unresolved breach.' });
    const selection = `complete answers { agency { id } state } ${items('health', 'injuries')}`;
    const others = async () => {
      const answer = await read(system(), 'dorset-police-rep', 'DOR-2026-001', selection);
      const row = pictureOf(answer).answers.find(({ agency }) => agency.id === agencyId);
      const section = codeAt(answer, 'health') ?? null;
      return { complete: pictureOf(answer).complete, state: row?.state, section };
    };
    const itself = async () => codesOf(await read(system(), 'dorset-health-rep', 'DOR-2026-001'));
    const normal = { complete: true, state: 'SUPPLIED_IN_PART', section: null };
    expect(await others()).toEqual(normal);
    expect(codesOf(await steer('suspendAgency', 'dorset-chair'))).toEqual([
      'OPERATION_NOT_ALLOWED',
    ]);
    made(await steer('suspendAgency'));
    expect(await itself()).toEqual(['AGENCY_SUSPENDED']);
    const sent = answerOn(system(), 'DOR-2026-003', { answer: 'NOTHING_HELD' });
    expect(codesOf(await submit(system(), 'dorset-health-system', sent))).toEqual([
      'AGENCY_SUSPENDED',
    ]);
    expect(await others()).toEqual({
      ...{ complete: false, state: 'SOURCE_SUSPENDED', section: 'SOURCE_SUSPENDED' },
    });
    made(await steer('resumeAgency'));
    expect(await itself()).toEqual([]);
    expect(await others()).toEqual(normal);
  });

  it('R-177 of two landlords the suspended one’s items are gone, and what the other holds is no longer the whole', async () => {
    const agencyId = agencyOf(system(), 'bexley-housing2-rep').id;
    const selection = `${items('housing', 'tenancies', 'asb')} ${withheld}`;
    const seen = async () => {
      const answer = await read(system(), 'bexley-police-rep', 'BEX-2026-001', selection);
      const owners = (listIn(answer, 'housing', 'tenancies') ?? []).map(({ owner }) => owner.id);
      const kept = pictureOf(answer).withheld.filter(({ owner }) => owner?.id === agencyId);
      expect(kept).toEqual([]);
      return { suspended: owners.includes(agencyId), asb: codeAt(answer, 'housing', 'asb') };
    };
    expect(await seen()).toEqual({ suspended: true, asb: undefined });
    const steer = (mutation: string) =>
      change(system(), 'bexley-steering', mutation, { agencyId, reason: 'An unresolved breach.' });
    made(await steer('suspendAgency'));
    // All anti-social behaviour on record is the suspended landlord's.
    expect(await seen()).toEqual({ suspended: false, asb: 'SOURCE_SUSPENDED' });
    made(await steer('resumeAgency'));
    expect(await seen()).toEqual({ suspended: true, asb: undefined });
  });
}
