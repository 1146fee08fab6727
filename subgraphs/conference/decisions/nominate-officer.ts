// R-039 [D 4.1.4; B-ISA 1.6 l.719; 2.35; L-D l.669; K l.218; l.367; C 5.1.3; 10.6.3].
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { viewerOf } from '../context.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { RoleEnum } from '../graph/words.ts';
import { londonDay } from '../records/london-day.ts';
import { nameKey } from '../records/name-key.ts';
import type { Deciding, Tx } from './decide.ts';
import { decide, refuse } from './decide.ts';
import { Decision } from './decision.ts';
import { nominating, speaksFor } from './whose-nominations.ts';

const category = 'conference.decision';
/** What a sign-in's subject looks like (OpenID Connect Core section 2). */
const subjectForm = /^[\x21-\x7e]{1,200}$/;

@NeedToKnow(category)
@InputType({ description: 'One officer, one agency, one role (R-001).' })
export class NominateOfficerInput {
  @Field(() => String, { description: 'The subject of the officer’s sign-in.' }) subject!: string;
  @Field(() => String) name!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => RoleEnum) role!: string;
  @Field(() => CalendarDate) startsOn!: string;
  @Field(() => CalendarDate, { nullable: true }) trainedOn!: string | null;
  @Field(() => Boolean, {
    description: 'Is the officer, or family, a party to a case here? (R-039)',
  })
  partyToAnyCase!: boolean;
}

@Resolver()
export class NominateOfficer {
  /**
   * Puts an officer on the list, where every nomination opens nothing until a second person confirms it.
   * Nothing here asks who is a party: were one name refused or held and another not, whoever nominates could
   * learn the parties of every case from a list of names, of restricted ones as well.
   */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  nominateOfficer(
    @NeedToKnow(category) @Arg('input', () => NominateOfficerInput) input: NominateOfficerInput,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: nominating, about: `officer ${input.subject}` };
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const { subject, agencyId, role, startsOn, trainedOn } = input;
      if (!speaksFor(by, input)) throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-003' });
      if (!subjectForm.test(subject)) refuse('subject', 'R-003');
      // Nobody puts themselves on the list.
      if (subject === viewerOf(context).subject) refuse('subject', 'R-003');
      const name = input.name.trim();
      if (name === '' || name.length > 200) refuse('name', 'R-003');
      if (trainedOn && trainedOn > londonDay(now)) refuse('trainedOn', 'R-009');
      await checkAgency(deciding, input);
      const officer = await findOfficer(tx, subject, name);
      if (officer.held.some((one) => one.agencyId === agencyId && one.role === role))
        refuse('subject', 'R-001');
      if (input.partyToAnyCase) refuse('partyToAnyCase', 'R-039');
      const nomination = await tx.nomination.create({
        data: {
          id: randomUUID(),
          ...{ officerId: officer.id, agencyId, role },
          startsOn: new Date(startsOn),
          trainedOn: trainedOn ? new Date(trainedOn) : null,
          ...{ heldAt: now, nominatedBy: by.nominationId },
        },
      });
      const outcome = { role, startsOn };
      const record = { kind: 'NOMINATED', agencyId, nominationId: nomination.id, outcome };
      return { result: true, about: nomination.id, record };
    });
  }
}

async function checkAgency(
  { tx, by }: Deciding,
  { agencyId, role }: NominateOfficerInput,
): Promise<void> {
  const agency = await tx.agency.findUnique({ where: { id: agencyId, areaId: by.area } });
  if (!agency) throw refusal('NOT_FOUND');
  if (agency.standing === 'SUSPENDED') refuse('agencyId', 'R-177');
  // an agency that has not signed sends guests and nobody else.
  if (agency.standing !== 'SIGNED' && role !== 'GUEST') refuse('agencyId', 'R-002');
}

async function findOfficer(tx: Tx, subject: string, name: string) {
  const known = await tx.officer.findUnique({
    where: { subject },
    include: { nominations: { where: { endsAt: null } } },
  });
  if (known) {
    // Whoever confirms is shown the name on record, and has to be told of the same person.
    if (nameKey(known.name) !== nameKey(name)) refuse('name', 'R-003');
    return { id: known.id, held: known.nominations };
  }
  const { id } = await tx.officer.create({ data: { id: randomUUID(), subject, name } });
  return { id, held: [] };
}
