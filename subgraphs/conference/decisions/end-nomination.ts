// R-006, R-008 [C 10.6.4; B 2.6; B-ISA 2.16; L 4.5 l.540]: access ends with the notice, however late it comes.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { PlainDate } from '../../../schema/protocols/calendar/plain-date.ts';
import { BankHolidaysUnknownError } from '../../../schema/protocols/calendar/working-days.ts';
import type { Profile } from '../../../schema/protocols/profile.ts';
import { officerChangeLateness } from '../../../schema/protocols/rules/officer-change-lateness.ts';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { londonDay, startOfLondonDay } from '../records/london-day.ts';
import { decide, refuse, requireReason } from './decide.ts';
import { Decision } from './decision.ts';
import { nominating, requireOwnNomination } from './whose-nominations.ts';

const category = 'conference.decision';

@Resolver()
export class EndNomination {
  /** Ends access at once, or at the start of a later day; what rested on the nomination ends with it. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  endNomination(
    @ClassifiedArg(category, 'nominationId', () => ID) nominationId: string,
    @ClassifiedArg(category, 'effectiveOn', () => CalendarDate) effectiveOn: string,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: nominating, about: `nomination ${nominationId}` };
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const nomination = await requireOwnNomination(deciding, nominationId);
      const today = londonDay(now);
      if (nomination.endsAt && nomination.endsAt <= now) refuse('nominationId', 'R-008');
      if (effectiveOn < nomination.startsOn.toISOString().slice(0, 10))
        refuse('effectiveOn', 'R-006');
      const given = requireReason(reason, 'R-006');
      const lateness = latenessOf(context.profiles[by.area], effectiveOn, today);
      const endsAt = effectiveOn > today ? startOfLondonDay(effectiveOn) : now;
      await tx.nomination.update({
        where: { id: nominationId },
        data: { endsAt, endNoticedOn: new Date(today), endNoticeLate: lateness.late },
      });
      // whoever was a delegate, or supervised one, on cases that need not be known of here.
      if (endsAt <= now) await tx.$executeRaw`SELECT end_delegations(${nominationId}, ${now})`;
      const { agencyId } = nomination;
      const outcome = { effectiveOn, endsAt: endsAt.toISOString(), ...lateness };
      const record = { kind: 'NOMINATION_ENDED', agencyId, nominationId, outcome, reason: given };
      return { result: true, about: nominationId, record };
    });
  }
}

/** A day whose bank holidays nobody recorded is long past: late, and no reason to keep the leaver on. */
function latenessOf(profile: Profile, effectiveOn: PlainDate, today: PlainDate) {
  try {
    return officerChangeLateness(profile, effectiveOn, today);
  } catch (error) {
    if (!(error instanceof BankHolidaysUnknownError)) throw error;
    return { late: profile.officerChangeNoticeWorkingDays !== null, workingDays: null };
  }
}
