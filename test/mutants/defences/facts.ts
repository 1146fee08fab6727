import type { Defence } from '../defence.ts';

const roots = 'test/gateway/unit/read-roots.test.ts';
const calls = 'test/gateway/unit/calls.test.ts';
const planning = 'test/gateway/traps/planning.test.ts';

/** Whose facts, under which purpose, and what a permit says of them: gateway/facts, gateway/pipeline. */
export const defences: readonly Defence[] = [
  {
    id: 'who-client-kind',
    threat: 'R-015',
    attack:
      'A person signs in as an agency’s system, or a system as a person, and reads what is the other’s.',
    defence: 'A person’s sign-in is no use to a system’s nomination, nor the other way round.',
    file: 'gateway/pipeline/steps.ts',
    off: {
      find: "if (system !== (request.identity.clientKind === 'system'))",
      replace: "if (request.identity.subject === '' && system)",
    },
    proof: {
      file: 'test/gateway/rules/contribution.test.ts',
      title: 'R-015 a person’s sign-in is no use to a system’s nomination',
    },
  },
  {
    id: 'unknown-purpose',
    threat: 'R-042',
    attack: 'A purpose that nobody knows is taken for the conference’s own.',
    defence: 'What is not known is a purpose that nothing permits.',
    file: 'gateway/pipeline/read-roots.ts',
    off: {
      find: '?? unknownPurpose;\n  return takes',
      replace: "?? 'MARAC_SAFETY';\n  return takes",
    },
    proof: {
      file: roots,
      title: 'R-042 a purpose that nobody knows is none that anything permits',
    },
  },
  {
    id: 'pack-purpose',
    threat: 'R-042',
    attack:
      'A pack under a permission that is nobody’s is asked for as the conference’s own business.',
    defence: 'It has no purpose that is permitted.',
    file: 'gateway/pipeline/read-roots.ts',
    off: {
      find: 'purpose: purpose ?? relied?.purpose ?? unknownPurpose',
      replace: "purpose: purpose ?? relied?.purpose ?? 'MARAC_SAFETY'",
    },
    proof: {
      file: roots,
      title:
        'R-042 a pack has the purpose of its permission, and one of nobody’s permission none that is permitted',
    },
  },
  {
    id: 'decision-by-picture',
    threat: 'R-056',
    attack: 'What opens for a change, before anybody has declared, opens the picture beside it.',
    defence: 'A decision is for one kind of question.',
    file: 'gateway/pipeline/operation.ts',
    off: { find: "${opensPicture ? 'picture' : ''}", replace: '' },
    proof: {
      file: roots,
      title: 'R-056 what opens for another kind of question does not open the picture beside it',
    },
  },
  {
    id: 'decision-by-permission',
    threat: 'R-110',
    attack: 'What opens under one permission opens under another beside it.',
    defence: 'A decision is for one permission.',
    file: 'gateway/pipeline/operation.ts',
    off: { find: ":${permissionId ?? ''}:", replace: '::' },
    proof: {
      file: roots,
      title: 'R-110 what opens under one permission does not open under another',
    },
  },
  {
    id: 'two-lists',
    threat: 'F-37',
    attack:
      'One item is packed under two keys, once with a field and once without: a manifest over neither.',
    defence: 'Two lists of one pack are refused.',
    file: 'gateway/pipeline/steps.ts',
    off: {
      find: "if (hasTwoLists(operation.guarded)) return { code: 'BAD_REQUEST', rule: 'F-37' };",
      replace: '',
    },
    proof: {
      file: 'test/gateway/pack/pack-over-http.test.ts',
      title:
        'F-37 two packs of one permission are one operation; two lists of one pack are refused',
    },
  },
  {
    id: 'permit-own-grants',
    threat: 'F-51',
    attack: 'Each agency is told in its permit what every other agency releases.',
    defence: 'A permit holds the grants of the owners that the agency speaks for.',
    file: 'gateway/pipeline/calls.ts',
    off: {
      find: '.filter(([owner]) => speaksFor(facts, subgraph, owner));',
      replace: ';',
    },
    proof: {
      file: planning,
      title: 'F-51 R-034 grants that agency’s own categories on this case',
    },
  },
  {
    id: 'permit-participants',
    threat: 'R-079',
    attack: 'Every agency is told who everybody in the case is.',
    defence: 'Only an agency that takes in research is told whom it is about.',
    file: 'gateway/pipeline/calls.ts',
    off: {
      find: 'participants: contributeFor ? [...about.participants] : []',
      replace: 'participants: [...about.participants]',
    },
    proof: {
      file: calls,
      title: 'R-110 the owner’s sector is told of the permission',
    },
  },
  {
    id: 'permit-signed-in',
    threat: 'F-29',
    attack: 'What opens only just after a sign-in opens all day.',
    defence: 'Every permit says when the caller last proved who they are.',
    file: 'gateway/pipeline/calls.ts',
    off: {
      find: 'signedInAt: request.identity.authenticatedAt?.toISOString() ?? null',
      replace: 'signedInAt: new Date().toISOString()',
    },
    proof: {
      file: calls,
      title: 'F-29 every permit says when the caller last proved who they are',
    },
  },
  {
    id: 'permit-asked-now',
    threat: 'R-177',
    attack:
      'An agency whose transfers are stopped is named to the others as one that holds something.',
    defence: 'Of an agency that gives nothing now nobody is told.',
    file: 'gateway/pipeline/calls.ts',
    off: {
      find: 'permission ? ownersUnder(permission, facts) : openOwners(about, facts)',
      replace:
        'permission ? ownersUnder(permission, facts) : about.asked.map(({ agencyId }) => ({ id: agencyId }))',
    },
    proof: {
      file: calls,
      title: 'R-177 nobody is told that an agency was asked whose transfers are stopped',
    },
  },
  {
    id: 'facts-other-question',
    threat: 'F-53',
    attack:
      'A mix-up on the way answers with another person’s nominations, which open what is hers.',
    defence: 'An answer says which question it answers, to the letter.',
    file: 'gateway/facts/ask-conference.ts',
    off: {
      find: '!isDeepStrictEqual(answers, { ...question, disclosureId }) || ',
      replace: '',
    },
    proof: {
      file: 'test/gateway/unit/ask-conference.test.ts',
      title: 'F-53 an answer about another person, from another operation or to fewer cases is not',
    },
  },
  {
    id: 'facts-other-case',
    threat: 'F-53',
    attack: 'Facts of a case nobody asked about arrive beside those asked for.',
    defence: 'Facts are about the cases of the question and no others.',
    file: 'gateway/facts/ask-conference.ts',
    off: { find: ' || !isAbout(facts, question)', replace: '' },
    proof: {
      file: 'test/gateway/unit/ask-conference.test.ts',
      title: 'F-53 R-047 nor is one that speaks of a case nobody asked about',
    },
  },
  {
    id: 'facts-never-kept',
    threat: 'F-53',
    attack: 'A nomination ended a second ago still opens, from facts that were kept.',
    defence: 'The conference is asked once for each operation, and nothing is kept.',
    file: 'gateway/facts/ask-conference.ts',
    off: {
      find: "    return { kind: 'known', facts };",
      replace:
        "    const kept = ((source as { kept?: Map<string, Facts> }).kept ??= new Map<string, Facts>());\n    const known = kept.get(JSON.stringify(question)) ?? facts;\n    kept.set(JSON.stringify(question), known);\n    return { kind: 'known', facts: known };",
    },
    proof: {
      file: planning,
      title: 'F-53 T14 one operation is answered by one decision',
    },
  },
];
