/** What an inbox can say. A task waits for its addressee; the rest tells what happened. */
export const noticeKinds = [
  // somebody asks for the addressee's word
  'ASK',
  'ANSWERED',
  'DECIDED',
  'REVOKED',
  // a court's date or an owner's representations wait for legal
  'LEGAL',
  // a pack waits for a second person (F-37)
  'CHECK',
  // glass was broken over the addressee's information, or on the addressee's case
  'EMERGENCY',
  'REVIEW',
  // an agency that could not be reached looks through its contacts
  'LIST_REVIEW',
  // a granted right waits to be carried out
  'RIGHT',
  'HOLD',
  // a caller opened unusually many cases and was stopped (F-27)
  'TRAWLING',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Worked out from what they are about; nobody can wave them away. */
export const unfinished: readonly NoticeKind[] = ['ASK', 'LEGAL', 'CHECK', 'REVIEW', 'RIGHT'];
/** Read and put away by their addressee. */
export const dismissable: readonly NoticeKind[] = noticeKinds.filter(
  (kind) => !unfinished.includes(kind),
);

export const noticeStates = ['WAITING', 'DONE', 'LAPSED'] as const;
export type NoticeState = (typeof noticeStates)[number];
