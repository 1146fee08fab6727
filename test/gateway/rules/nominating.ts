import type { TestSystem } from '../../support/system.ts';
import { change, made } from './pictures.ts';

/** Puts somebody on the list, with the chair as the second person; gives the id of the nomination. */
export async function nominate(
  system: TestSystem,
  by: string,
  input: Readonly<Record<string, unknown>>,
): Promise<string> {
  const given = { startsOn: '2026-11-20', partyToAnyCase: false, ...input };
  const { about } = made(await change(system, by, 'nominateOfficer', { input: given }));
  const [area = ''] = by.split('-');
  const reason = 'Known to the conference for years.';
  const confirmation = { nominationId: about, isAnotherPerson: false, reason };
  made(await change(system, `${area}-chair`, 'confirmNomination', confirmation));
  return String(about);
}
