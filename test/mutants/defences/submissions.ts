import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';

/** What a contribution has to say, and who may take it back: the checks of subgraphs/shared/research/contribution. */
export const defences: readonly Defence[] = [
  {
    id: 'contribute-relevance',
    threat: 'R-076',
    attack: 'What nobody judged relevant is shared.',
    defence: 'Relevance is confirmed, or nothing is kept.',
    file: 'subgraphs/shared/research/contribution/checks/confirmations.ts',
    off: {
      find: "if (input.relevanceConfirmed !== true) return { field: 'relevanceConfirmed', rule: 'R-076' };",
      replace: '',
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-076 a contribution whose relevance nobody confirms is refused',
    },
  },
  {
    id: 'contribute-no-contact',
    threat: 'R-077',
    attack: 'Somebody rings the perpetrator to complete the research.',
    defence: 'That nobody was contacted is confirmed, or nothing is kept.',
    file: 'subgraphs/shared/research/contribution/checks/confirmations.ts',
    off: {
      find: 'if (searched && input.noContactConfirmed !== true)',
      replace: 'if (searched && input.noContactConfirmed === ("" as never))',
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-077 research without the confirmation that nobody was contacted is refused',
    },
  },
  {
    id: 'contribute-nature',
    threat: 'R-074',
    attack: 'Hearsay is read as a fact.',
    defence: 'Every item says whether it is fact, opinion, allegation or account.',
    file: 'subgraphs/shared/research/contribution/checks/nature.ts',
    off: {
      find: 'natures.some((known) => known === nature) ? null',
      replace: 'nature !== ("-" as string) ? null',
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-074 an item that does not say whether it is fact or opinion is refused',
    },
  },
  {
    id: 'contribute-source',
    threat: 'R-075',
    attack: 'What a neighbour said is read as what the landlord knows.',
    defence: 'Who originally said it is named.',
    file: 'subgraphs/shared/research/contribution/checks/source.ts',
    off: {
      find: 'return passedOn && !named',
      replace: 'return passedOn && named',
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-075 a third party’s report without its source is refused',
    },
  },
  {
    id: 'contribute-searched',
    threat: 'F-02',
    attack: '“Nothing held” is said by whom nobody knows, having searched nothing.',
    defence: 'Nothing held says who searched what, when and in which systems.',
    file: 'subgraphs/shared/research/contribution/checks/searched.ts',
    off: {
      find: 'if (!read.success) {',
      replace: 'if (!read.success && input.answer === null) {',
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'F-02 nothing held, without any search, is refused',
    },
  },
  {
    id: 'contribute-subject',
    threat: 'R-079',
    attack:
      'An item is hung on the part somebody has in another case, which tells that there is one.',
    defence: 'An item is about somebody of this case, or about nobody.',
    file: 'subgraphs/shared/research/contribution/checks/subject.ts',
    off: {
      find: 'participants.some((known) => known === subjectId)',
      replace: 'participants.some((known) => known !== "")',
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-079 R-080 an item about somebody who has no part in this case is refused',
    },
  },
  {
    id: 'contribute-wider',
    threat: 'R-034',
    attack: 'A contributor shows an item to more people than its category is for.',
    defence: 'An item’s audience is part of its category’s.',
    file: 'subgraphs/shared/research/contribution/checks/audience.ts',
    off: {
      find: "return wider ? { field: `${path}.audience`, rule: 'R-034' } : null;",
      replace: 'return null;',
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-034 an item for more people than its category is refused',
    },
  },
  {
    id: 'contribute-bulk',
    threat: 'R-076',
    attack: 'A whole file is sent, forty items at a time.',
    defence: 'What is in the picture counts beside what is added.',
    file: 'subgraphs/shared/research/contribution/checks/limits.ts',
    off: {
      find: 'added + before > mostItemsOfAKind',
      replace: 'added > mostItemsOfAKind',
    },
    proof: {
      file: housing,
      title: 'what is in the picture counts beside what is added, less what it replaces',
    },
  },
  {
    id: 'contribute-nothing-beside',
    threat: 'F-01',
    attack: 'An agency says it holds nothing while its items are in the picture.',
    defence: 'It withdraws them first, each with its reason.',
    file: 'subgraphs/shared/research/contribution/checks/nothing-held.ts',
    off: {
      find: "return current.size > 0 ? { field: 'answer', rule: 'F-01' } : null;",
      replace: 'return null;',
    },
    proof: {
      file: housing,
      title: 'nothing held, or declined, is refused while the agency',
    },
  },
  {
    id: 'contribute-future',
    threat: 'R-162',
    attack: 'An item of next year is the newest of every list.',
    defence: 'None of an item’s days lies in the future.',
    file: 'subgraphs/shared/research/contribution/checks/dates.ts',
    off: { find: 'day > today || ', replace: '' },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-162 an item dated in the future is refused',
    },
  },
  {
    id: 'contribute-special-basis',
    threat: 'R-085',
    attack: 'An account of sexual abuse is shared with no basis but that of ordinary data.',
    defence: 'A special condition is named wherever the category is more than ordinary.',
    file: 'subgraphs/shared/research/contribution/checks/lawful-basis.ts',
    off: { find: 'return needed && !given', replace: 'return needed && given' },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-085 a charity’s account of sexual abuse without a condition is refused',
    },
  },
  {
    id: 'contribute-control-characters',
    threat: 'R-076',
    attack: 'A text with a control character breaks what it is stored or printed in.',
    defence: 'It is refused before anything of it reaches the database.',
    file: 'subgraphs/shared/research/contribution/unfit-text.ts',
    off: {
      find: '/[\\p{Cc}\\p{Cs}]/u.test(text)',
      replace: 'text === "\\u0000"',
    },
    proof: { file: housing, title: 'a control character in' },
  },
  {
    id: 'correct-own',
    threat: 'R-088',
    attack: 'Somebody replaces another agency’s item with a milder one.',
    defence: 'Only a current item of the same owner, case and kind is corrected.',
    file: 'subgraphs/shared/research/contribution/checks/corrections.ts',
    off: {
      find: '!byOwner || current.get(old)?.category !== kind.category',
      replace: '!byOwner',
    },
    proof: { file: housing, title: 'another agency' },
  },
  {
    id: 'correct-coordinator',
    threat: 'R-088',
    attack: 'A coordinator rewrites what an agency said.',
    defence: 'Whoever transcribes may not rewrite.',
    file: 'subgraphs/shared/research/contribution/checks/corrections.ts',
    off: { find: '!byOwner || current', replace: 'current' },
    proof: {
      file: housing,
      title: 'a coordinator who may enter a report may not rewrite or withdraw one',
    },
  },
  {
    id: 'withdraw-coordinator',
    threat: 'R-088',
    attack: 'A coordinator takes an agency’s item out of the picture.',
    defence: 'Taking back is the owner’s alone.',
    file: 'subgraphs/shared/research/contribution/withdraw-item.ts',
    off: {
      find: "if (permit.viewer?.role === 'COORDINATOR')",
      replace: 'if (permit.viewer === null)',
    },
    proof: {
      file: housing,
      title: 'a coordinator who may enter a report may not rewrite or withdraw one',
    },
  },
  {
    id: 'withdraw-own',
    threat: 'R-088',
    attack: 'Somebody takes another agency’s item out of the picture.',
    defence: 'An item that is another’s is refused like one that never was.',
    file: 'subgraphs/shared/research/contribution/withdraw-item.ts',
    off: { find: 'if (!current.has(itemId))', replace: 'if (current.has(""))' },
    proof: { file: housing, title: 'another agency' },
  },
];
