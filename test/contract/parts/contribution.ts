import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  item,
  kept,
  newCase,
  ownPermit,
  plainKinds,
  readerPermit,
  submit,
} from '../calls.ts';
import { partsOf, read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency, now } from '../sector-bench.ts';

/** What an agency contributes is what a picture shows, with everything that was said about it. */
export function contributionContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind] = plainKinds(sector);

  test(`R-072 ${name}: every example of every kind is contributed and read back as it was`, async () => {
    const caseId = newCase();
    const lists = sector.kinds.map(
      (one) => [one.field, one.examples.map((_, n) => item(one, {}, n))] as const,
    );
    const all = sector.kinds.reduce((sum, { examples }) => sum + examples.length, 0);
    const given = kept(await submit(bench(), answerInput(caseId, Object.fromEntries(lists))));
    expect(given.itemIds).toHaveLength(all);
    const answer = await read(bench(), [caseId], ownPermit(bench(), caseId));
    expect(answer.errors).toEqual([]);
    const { section } = partsOf(bench(), answer);
    for (const one of sector.kinds) {
      const shown = section[one.field]?.map((each) =>
        Object.fromEntries(Object.keys(one.fields).map((field) => [field, each[field]])),
      );
      const sent = one.examples.map((example) =>
        Object.fromEntries(Object.keys(one.fields).map((field) => [field, example[field] ?? null])),
      );
      expect(shown).toEqual(expect.arrayContaining(sent));
      expect(shown).toHaveLength(sent.length);
    }
  });

  test(`R-074 R-075 R-085 R-124 R-162 ${name}: what was said about an item is shown with it`, async () => {
    const caseId = newCase();
    const said = {
      nature: 'THIRD_PARTY_REPORT',
      originalSource: 'A practice nurse',
      occurredOn: '2026-08-30',
      recordedOn: '2026-09-01',
      lastVerifiedOn: '2026-09-20',
      handlingConditions: ['View only', 'No action without the originator'],
      lawfulBasis: 'UK_GDPR_6_1_E',
      specialCondition: 'UK_GDPR_9_2_G_PARA_18',
      permittedUse: 'Safety planning',
      match: 'CONFIRMED',
      confided: true,
    };
    const input = { ...said, subjectId: 'participant-7', matchedOn: 'name, date of birth' };
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: [item(kind, input)] })));
    const answer = await read(bench(), [caseId], readerPermit([caseId], [kind.category]), [kind]);
    expect(partsOf(bench(), answer).section[kind.field]).toMatchObject([
      {
        ...said,
        owner: { id: firstAgency, name: `${firstAgency} name`, type: sector.agencyType },
        subject: { id: 'participant-7' },
        marking: 'RESTRICTED',
        notVerifiedSince: null,
        disputed: false,
      },
    ]);
  });

  test(`R-162 ${name}: an item that nobody verified for longer than the area allows says since when`, async () => {
    const caseId = newCase();
    const old = { recordedOn: '2015-01-31', lastVerifiedOn: '2016-02-29' };
    const items = [item(kind, old), item(kind, { recordedOn: '2015-01-31' })];
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: items })));
    const answer = await read(bench(), [caseId], readerPermit([caseId], [kind.category]), [kind]);
    const since = partsOf(bench(), answer).section[kind.field]?.map(
      (each) => each['notVerifiedSince'],
    );
    expect(since?.sort()).toEqual(['2015-01-31', '2016-02-29']);
  });

  const meetingIn = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();

  test.each([
    [`R-078 ${name}: an answer ten minutes before the meeting is tabled`, meetingIn(1 / 6), true],
    [`R-078 ${name}: an answer a day before the meeting is tabled`, meetingIn(24), true],
    [`R-078 ${name}: an answer more than a day before it is not`, meetingIn(25), false],
    [`R-078 ${name}: an answer for which no meeting is set is not`, null, false],
  ])('%s', async (_title, meetingStartsAt, tabled) => {
    const caseId = newCase();
    const permit = ownPermit(bench(), caseId, { meetingStartsAt });
    const input = answerInput(caseId, { answer: 'NOTHING_HELD' });
    expect(kept(await submit(bench(), input, permit))).toMatchObject({ tabled });
    const answer = await read(bench(), [caseId], readerPermit([caseId], []), []);
    expect(partsOf(bench(), answer).standings).toMatchObject([{ tabled }]);
  });

  test(`R-085 ${name}: what the answer rested on is kept with it`, async () => {
    const caseId = newCase();
    const { id } = kept(await submit(bench(), answerInput(caseId, { [kind.field]: [item(kind)] })));
    const stored = await bench().owner.researchAnswer.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({
      relevanceConfirmed: true,
      accuracyConfirmed: true,
      noContactConfirmed: true,
      contributedBy: 'officer-1',
      recordedBy: 'officer-1',
      searched: { by: 'Robin Example', identifiers: ['NAME', 'DATE_OF_BIRTH'] },
    });
  });
}
