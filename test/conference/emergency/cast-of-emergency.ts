import type { Asked, RunningConference } from '../running-conference.ts';

/** The instant of the cast. */
export const now = '2026-03-10T10:00:00.000Z';
export const oneCase = 'bexley-case-1';

export interface Breaking {
  readonly caseId?: string;
  readonly ownerId?: string;
  readonly categories?: readonly string[];
  readonly reason?: string;
  readonly lawfulBasis?: string;
  readonly signedInAt?: string | null;
}

const mutation = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) {
  id caseId reference ownerId categories until open outcome } }`;

/** Breaks the glass as the gateway would let somebody, with what a test changes about it. */
export function breakGlass(
  conference: RunningConference,
  subject: string,
  { signedInAt = now, ...change }: Breaking = {},
) {
  const input = {
    caseId: oneCase,
    ownerId: 'bexley-health',
    categories: ['health.injuries'],
    reasonCode: 'IMMINENT_VIOLENCE',
    reason: 'he is outside her door',
    lawfulBasis: 'vital interests',
    ...change,
  };
  const asked: Asked = {
    cases: [input.caseId],
    variables: { input },
    claims: { purpose: 'MARAC_SAFETY', signedInAt },
  };
  return conference.ask(subject, mutation, asked);
}

export const review = (
  conference: RunningConference,
  subject: string,
  variables: Readonly<Record<string, unknown>>,
) =>
  conference.ask(
    subject,
    'mutation ($id: ID!, $outcome: EmergencyOutcome!, $reason: String!) { reviewEmergency(id: $id, outcome: $outcome, reason: $reason) { id outcome reviewedAt } }',
    {
      cases: [oneCase],
      variables: { outcome: 'JUSTIFIED', reason: 'she was in danger', ...variables },
    },
  );

export const emergenciesOf = async (conference: RunningConference, subject: string) => {
  const { data } = await conference.ask(subject, '{ emergencies { id open outcome reason } }');
  return data.emergencies as { id: string; open: boolean; outcome: string | null }[];
};

export const inboxOf = async (conference: RunningConference, subject: string) => {
  const { data } = await conference.ask(
    subject,
    '{ inbox { id kind caseId reference requestId permissionId dueBy at overdue state about } }',
  );
  return data.inbox as {
    id: string;
    kind: string;
    caseId: string;
    reference: string;
    requestId: string | null;
    about: string | null;
    overdue: boolean;
    state: string;
  }[];
};
