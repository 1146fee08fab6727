// What an app role may do, table by table. A table that is not named here cannot be read by the running part.
import type { DatabaseKind } from './databases.ts';

/** Privileges on one table or view; DELETE and TRUNCATE are never among them, because history is kept. */
type TableGrants = Readonly<Record<string, string>>;

interface KindGrants {
  readonly tables: TableGrants;
  readonly sequences: readonly string[];
  readonly functions: readonly string[];
}

const grants: Readonly<Record<DatabaseKind, KindGrants>> = {
  research: {
    tables: {
      agency: 'SELECT',
      // What was said stays as it was said: only the columns that end or table an answer or item change.
      research_answer: 'SELECT, INSERT, UPDATE (superseded_at)',
      item: 'SELECT, INSERT, UPDATE (superseded_at, withdrawn_at, withdrawn_reason)',
      // INVARIANT: what an owner prepared for a request is never changed, only prepared anew.
      released_version: 'SELECT, INSERT',
      // INVARIANT: an agency's release log only grows.
      release_log: 'SELECT, INSERT',
    },
    sequences: [],
    functions: ['answer_standing(text[], text[])', 'held_categories(text[])'],
  },
  conference: {
    tables: {
      area: 'SELECT',
      agency: 'SELECT, UPDATE (standing)',
      officer: 'SELECT, INSERT',
      nomination:
        'SELECT, INSERT, UPDATE (ends_at, end_noticed_on, end_notice_late, trained_on, held_at)',
      meeting: 'SELECT',
      declaration:
        'SELECT, INSERT, UPDATE (chair_allows, chair_reason, decided_by, decided_at, superseded_at)',
      // Cases and parties are entered by referral, which the running part does not take.
      marac_case: 'SELECT',
      person: 'SELECT',
      participation: 'SELECT',
      relationship: 'SELECT',
      distribution: 'SELECT',
      employer_exclusion: 'SELECT',
      agenda_entry: 'SELECT',
      case_hearing: 'SELECT, INSERT',
      attendance: 'SELECT, INSERT, UPDATE (superseded_at)',
      restriction: 'SELECT, INSERT, UPDATE (lifted_by, lifted_at, lift_reason)',
      restriction_member: 'SELECT, INSERT',
      named_despite_employer: 'SELECT, INSERT, UPDATE (named_by, named_at, ended_at)',
      conflict: 'SELECT, INSERT, UPDATE (cleared_at, cleared_by, advice)',
      admission: 'SELECT, INSERT, UPDATE (released_at)',
      delegate_statement: 'SELECT, INSERT, UPDATE (supervisor_nomination_id, signed_on, ended_at)',
      research_request: 'SELECT, INSERT, UPDATE (due_by)',
      audience_decision: 'SELECT, INSERT, UPDATE (superseded_at)',
      // INVARIANT: what was asked and answered stays as it was; a request is only ever sent.
      redisclosure_request: 'SELECT, INSERT, UPDATE (sent_at)',
      redisclosure_item: 'SELECT, INSERT',
      redisclosure_ask: 'SELECT, INSERT',
      redisclosure_answer: 'SELECT, INSERT',
      redisclosure_event: 'SELECT, INSERT',
      permission_use: 'SELECT, INSERT',
      emergency: 'SELECT, INSERT, UPDATE (reviewed_at, reviewed_by, outcome, review_reason)',
      not_shared: 'SELECT, INSERT',
      plan_action: 'SELECT, INSERT, UPDATE (ended_at)',
      legal_hold: 'SELECT, INSERT, UPDATE (ended_at, ended_by)',
      conveyance: 'SELECT, INSERT',
      safety_decision: 'SELECT, INSERT',
      notice: 'SELECT, INSERT, UPDATE (done_at)',
      trawling_alert: 'SELECT, INSERT',
      // INVARIANT: what was decided and what was handed out stays as written.
      decision_record: 'SELECT, INSERT',
      release_log: 'SELECT, INSERT',
    },
    sequences: [],
    functions: [
      'case_participants(text[])',
      'named_cases(text[], text)',
      'agenda_cases(text, text[])',
      'agenda_of(text)',
      'paused_cases(text)',
      'is_admitted(text, text)',
      'known_party_names(text, text[])',
      'end_delegations(text, timestamptz)',
      'may_know_case(text, text)',
      'redisclosure_cases(text)',
      'is_unsafe_channel(text, text, date)',
      'reaches_victim(text, text)',
      'has_safe_contact(text)',
      'disposal_cases(text)',
      'notices_to_send(integer)',
      'notice_was_sent(text, timestamptz)',
    ],
  },
  'disclosure-log': {
    // INVARIANT: what was written to the disclosure log stays as written.
    tables: { disclosure_entry: 'SELECT, INSERT', disclosure_line: 'SELECT' },
    sequences: ['disclosure_entry_seq_seq'],
    functions: [],
  },
};

/**
 * The statements that bring an app role's privileges to exactly what is listed above, whatever they were.
 * @param appRole one of the role names of databases.ts, never input.
 */
export function grantStatements(kind: DatabaseKind, appRole: string): string {
  const { tables, sequences, functions } = grants[kind];
  const revoke = ['TABLES', 'SEQUENCES', 'FUNCTIONS'].map(
    (what) => `REVOKE ALL ON ALL ${what} IN SCHEMA public FROM PUBLIC, "${appRole}";`,
  );
  const tableGrants = Object.entries(tables).map(
    ([name, to]) => `GRANT ${to} ON public.${name} TO "${appRole}";`,
  );
  return [
    ...revoke,
    `GRANT USAGE ON SCHEMA public TO "${appRole}";`,
    ...tableGrants,
    ...sequences.map((name) => `GRANT USAGE ON SEQUENCE public.${name} TO "${appRole}";`),
    ...functions.map((name) => `GRANT EXECUTE ON FUNCTION public.${name} TO "${appRole}";`),
  ].join('\n');
}
