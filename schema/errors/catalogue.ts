/** Every code a caller can be given, once. docs/errors.md is printed from this table. */

interface CatalogueEntry {
  /** What the caller reads. Never a person's data, never what is hidden. */
  readonly message: string;
  /** What the caller can do. */
  readonly remedy: string;
  /** May an agency's subgraph answer with this code? Any other code from there is masked (T5). */
  readonly fromAgencies: boolean;
  readonly httpStatus: number;
}

const entry = (
  message: string,
  remedy: string,
  options: { fromAgencies?: boolean; httpStatus?: number } = {},
): CatalogueEntry => ({
  message,
  remedy,
  fromAgencies: options.fromAgencies ?? false,
  httpStatus: options.httpStatus ?? 200,
});

export const catalogue = {
  UNAUTHENTICATED: entry(
    'The request carries no valid sign-in.',
    'Sign in again and send the new token.',
    { httpStatus: 401 },
  ),
  NOT_NOMINATED: entry(
    'You hold no current nomination for this conference.',
    'Ask your agency to nominate you, or the coordinator if it already has.',
    { httpStatus: 403 },
  ),
  CAPACITY_REQUIRED: entry(
    'You hold more than one nomination; say in which capacity you act.',
    'Send the id of one of your nominations in the header x-marac-capacity.',
    { httpStatus: 403 },
  ),
  TRAINING_REQUIRED: entry(
    'This area opens cases only after the training it asks for is recorded.',
    'Ask your SPOC to record your training.',
  ),
  AGENCY_NOT_SIGNED: entry(
    'Your agency has no current signature for this area.',
    'The agency signs the area’s protocol, or is admitted as a guest on a case.',
  ),
  AGENCY_SUSPENDED: entry(
    'Transfers to and from your agency are suspended.',
    'The steering group records when it is satisfied and transfers resume.',
  ),
  OPERATION_TOO_LARGE: entry(
    'The operation is larger than this gateway answers.',
    'Ask for less at a time.',
    { httpStatus: 400 },
  ),
  TOO_MANY_REQUESTS: entry(
    'You asked more often than this gateway answers in a minute.',
    'Wait as many seconds as the header retry-after says, then ask again.',
    { httpStatus: 429 },
  ),
  TOO_MANY_AT_ONCE: entry(
    'More operations of yours are under way than are answered at once.',
    'Wait for the answers to those, then ask again.',
    { httpStatus: 429 },
  ),
  DOCUMENT_NOT_TRUSTED: entry(
    'This gateway answers the operations of its known clients and no others.',
    'Send one of schema/trusted-documents, unchanged, with your own variables; a new one is added there.',
    { httpStatus: 400 },
  ),
  TRAWLING_STOPPED: entry(
    'You opened more different cases within an hour than this gateway shows; the chair’s area is told.',
    'Cases you opened before stay open to you; others do again when an hour has passed since you opened those. Speak to the coordinator if you need them now.',
    { httpStatus: 429 },
  ),
  OPERATION_NOT_ALLOWED: entry(
    'This operation is not allowed in your role.',
    'The operation names in docs say who may call what.',
    { fromAgencies: true },
  ),
  NOT_FOUND: entry('Nothing by that name is open to you.', 'Check the agenda you can see.', {
    fromAgencies: true,
  }),
  DECLARATION_REQUIRED: entry(
    'Make the confidentiality declaration for this meeting first.',
    'Call makeDeclaration for the meeting that hears the case.',
  ),
  DECLARATION_AWAITS_CHAIR: entry(
    'You could not accept the declaration; the chair has not decided that you may stay.',
    'The chair decides with decideDeclaration.',
  ),
  CONFLICT_PAUSED: entry(
    'You declared that you know the parties; access is paused until that is cleared.',
    'The coordinator clears it.',
  ),
  PURPOSE_NOT_PERMITTED: entry(
    'This purpose is not the conference’s own and no permission covers it.',
    'Ask the owners for redisclosure.',
  ),
  CONDITION_REFUSES: entry(
    'A condition of the owner forbids this.',
    'Read it where it is shown, or ask the owner to change the condition.',
    { fromAgencies: true },
  ),
  FRESH_SIGN_IN_REQUIRED: entry(
    'Sign in again for this; the last proof of who you are is too old.',
    'Sign in again and send the new token.',
    { fromAgencies: true },
  ),
  WITHHELD: entry('This information is withheld from you.', 'See withheld for owner and route.', {
    fromAgencies: true,
  }),
  AWAITED: entry(
    'An agency that was asked has not answered yet; this is not a nil return.',
    'See answers.',
    { fromAgencies: true },
  ),
  DECLINED: entry('The agency asked declined to answer.', 'See answers for the reason.', {
    fromAgencies: true,
  }),
  NOT_ASKED: entry('No agency of this sector was asked about this case.', 'See answers.', {
    fromAgencies: true,
  }),
  SOURCE_UNAVAILABLE: entry(
    'The source could not be read; this is not a nil return.',
    'Try again; see answers for since when.',
  ),
  SOURCE_SUSPENDED: entry(
    'Transfers from this source are suspended; this is not a nil return.',
    'Ask the chair.',
  ),
  CONTRIBUTION_REFUSED: entry(
    'The contribution was refused; nothing of it was kept.',
    'Correct the field named, for the rule named, and send it again.',
    { fromAgencies: true },
  ),
  DECISION_REFUSED: entry(
    'The decision was refused; nothing was changed.',
    'Correct the field named, for the rule named.',
    { fromAgencies: true },
  ),
  IDEMPOTENCY_CONFLICT: entry(
    'This idempotency key was used before with another body.',
    'Use a new key for new content.',
    { fromAgencies: true },
  ),
  BAD_REQUEST: entry(
    'The request is not a valid GraphQL request.',
    'Check it against the schema.',
    {
      httpStatus: 400,
    },
  ),
  LOG_UNAVAILABLE: entry(
    'The disclosure could not be recorded, so nothing was released.',
    'Try again; tell the coordinator if it persists.',
    { httpStatus: 503 },
  ),
  CONFERENCE_UNAVAILABLE: entry(
    'The conference’s records could not be read, so nothing was released.',
    'Try again.',
    { httpStatus: 503 },
  ),
  INTERNAL: entry(
    'Something went wrong; no information was released.',
    'Quote the reference number to the operator; after a change, look whether it was made.',
    { httpStatus: 500 },
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;

/** True for a code of the catalogue. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(catalogue, code);
}
