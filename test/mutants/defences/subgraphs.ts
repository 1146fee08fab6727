import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';

/** Straight at a subgraph: permits, references and what is off by default. subgraphs/shared. */
export const defences: readonly Defence[] = [
  {
    id: 'permit-signature',
    threat: 'F-51',
    attack: 'Whoever reaches an agency’s port asks about anybody.',
    defence: 'A permit is verified over the raw body before GraphQL is parsed.',
    file: 'subgraphs/shared/permit/permit-gate.ts',
    off: {
      find: "if (verdict.kind === 'refused') {",
      replace: "if (verdict.kind === 'refused' && verdict.reason !== 'BAD_SIGNATURE') {",
    },
    proof: { file: housing, title: 'a permit signed with another key is refused' },
  },
  {
    id: 'permit-agency',
    threat: 'F-51',
    attack: 'A permit for one agency is used at another.',
    defence: 'A permit names its agency.',
    file: 'subgraphs/shared/permit/verify-permit.ts',
    off: { find: "if (permit.aud !== agency) return 'WRONG_AGENCY';", replace: 'void agency;' },
    proof: { file: housing, title: 'a permit for another agency is refused' },
  },
  {
    id: 'permit-body',
    threat: 'F-51',
    attack: 'A permit for a harmless question is sent with another one.',
    defence: 'A permit holds the digest of the body.',
    file: 'subgraphs/shared/permit/verify-permit.ts',
    off: {
      find: "if (permit.body !== bodyDigest(body)) return 'WRONG_BODY';",
      replace: 'void bodyDigest(body);',
    },
    proof: { file: housing, title: 'a permit for another body is refused' },
  },
  {
    id: 'permit-once',
    threat: 'F-51',
    attack: 'A permit that was caught on the way is sent again.',
    defence: 'A permit serves once.',
    file: 'subgraphs/shared/permit/replay-guard.ts',
    off: { find: 'if (seen.has(id)) return false;', replace: '' },
    proof: { file: housing, title: 'a permit serves once' },
  },
  {
    id: 'permit-expiry',
    threat: 'F-51',
    attack: 'A permit of yesterday opens today.',
    defence: 'A permit lives ten seconds, whatever it says of itself.',
    file: 'subgraphs/shared/permit/verify-permit.ts',
    off: {
      find: "if (end + permitClockSkewSeconds <= now) return 'EXPIRED';",
      replace: 'void end;',
    },
    proof: { file: housing, title: 'a permit of another time is refused' },
  },
  {
    id: 'permit-use',
    threat: 'F-51',
    attack: 'A permit to ask for facts opens the graph.',
    defence: 'A permit is for one kind of question.',
    file: 'subgraphs/shared/permit/verify-permit.ts',
    off: { find: "if (!uses.includes(permit.use)) return 'WRONG_USE';", replace: 'void uses;' },
    proof: { file: housing, title: 'a permit to ask for facts opens no graph' },
  },
  {
    id: 'service-composition',
    threat: 'T11',
    attack:
      '`_service` prints the whole schema, withheld categories included, to anybody with a permit.',
    defence: 'It answers a composition permit, which reaches nothing else.',
    file: 'subgraphs/shared/permit/composition-only.ts',
    off: {
      find: "if (allowed !== true) throw refusal('OPERATION_NOT_ALLOWED');",
      replace: 'void allowed;',
    },
    proof: {
      file: housing,
      title: 'the schema is printed for composition alone, and composition reads nothing else',
    },
  },
  {
    id: 'subgraph-introspection',
    threat: 'T11',
    attack: 'An agency’s schema is read by introspection with any permit.',
    defence: 'Introspection is off at every agency.',
    file: 'subgraphs/shared/start-subgraph.ts',
    off: { find: 'introspection: false,', replace: 'introspection: true,' },
    proof: {
      file: housing,
      title: 'the graph does not describe itself, corrects nobody and takes no batch and no GET',
    },
  },
  {
    id: 'subgraph-batching',
    threat: 'T11',
    attack: 'One permit carries a batch of questions.',
    defence: 'Batches are refused at every agency.',
    file: 'subgraphs/shared/start-subgraph.ts',
    off: { find: 'allowBatchedHttpRequests: false,', replace: 'allowBatchedHttpRequests: true,' },
    proof: {
      file: housing,
      title: 'the graph does not describe itself, corrects nobody and takes no batch and no GET',
    },
  },
  {
    id: 'reference-forged',
    threat: 'R-047',
    attack: 'A representation names a case the permit does not, and is believed.',
    defence: 'A representation is a claim: what the permit does not name is answered like nothing.',
    file: 'subgraphs/shared/research/case-picture.ts',
    off: {
      find: "typeof id !== 'string' || !context.rights.opens(id)",
      replace: "typeof id !== 'string'",
    },
    proof: { file: housing, title: 'the type of an entity does not tell whether there is one' },
  },
  {
    id: 'reference-apart',
    threat: 'T15',
    attack:
      'One reference that throws destroys the whole batch, and everything in it looks like nothing.',
    defence: 'Whatever a reference resolver does, it does to one reference.',
    file: 'subgraphs/shared/build-subgraph.ts',
    off: { find: '__resolveReference: apart(resolve)', replace: '__resolveReference: resolve' },
    proof: {
      file: 'test/research/reference-resolvers.test.ts',
      title: 'T15 one reference that throws leaves the others of its batch answered',
    },
  },
];
