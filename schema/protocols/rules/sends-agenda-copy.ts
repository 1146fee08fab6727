// R-054 [B 7.22; 7.24]. Restricted cases are left out of every copy.
import type { AgendaCopyRecipient, EffectiveSettings } from '../setting-catalogue.ts';

/** Is the agenda of this area copied to the coordinator of this other panel? */
export function sendsAgendaCopy(
  profile: Pick<EffectiveSettings, 'agendaCopies'>,
  recipient: AgendaCopyRecipient,
): boolean {
  return profile.agendaCopies?.includes(recipient) ?? false;
}
