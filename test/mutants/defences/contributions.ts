import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';

/** What an agency takes in, and for whom: subgraphs/shared/research/contribution. */
export const defences: readonly Defence[] = [
  {
    id: 'contribute-role',
    threat: 'R-073',
    attack: 'An auditor or an observer hands in research.',
    defence: 'Only whoever acts for an agency hands in for it, and a coordinator.',
    file: 'subgraphs/shared/research/contribution/contributor.ts',
    off: {
      find: "if (!mayContribute(viewer.role)) throw refused('R-073');",
      replace: 'void mayContribute;',
    },
    proof: { file: housing, title: 'nobody contributes anything' },
  },
  {
    id: 'contribute-named-agency',
    threat: 'R-073',
    attack: 'What a coordinator typed for somebody else becomes her employer’s.',
    defence: 'She names the agency, or nothing is kept.',
    file: 'subgraphs/shared/research/contribution/contributor.ts',
    off: {
      find: 'if (!byOwner && (onBehalfOf ?? null) === null)',
      replace: 'if (!byOwner && onBehalfOf === "")',
    },
    proof: {
      file: housing,
      title: 'a coordinator who names no agency does not write as her employer',
    },
  },
  {
    id: 'contribute-permit-says',
    threat: 'R-073',
    attack: 'A permit that says nothing of handing in is used for it.',
    defence: 'The permit names for whom something may be handed in.',
    file: 'subgraphs/shared/research/contribution/contributor.ts',
    off: {
      find: "if (!(grant.contributeFor ?? []).includes(agencyId)) throw refused('R-073');",
      replace: '',
    },
    proof: {
      file: housing,
      title: 'a permit that says nothing about contributing lets nobody',
    },
  },
  {
    id: 'contribute-tenant',
    threat: 'R-073',
    attack: 'An agency of another sector answers here.',
    defence: 'Only a tenant of the subgraph answers in it.',
    file: 'subgraphs/shared/research/contribution/acting-as.ts',
    off: {
      find: 'if ((await tx.agency.findUnique({ where: { id: agencyId } })) === null)',
      replace: 'if ((await tx.agency.findUnique({ where: { id: agencyId } })) === undefined)',
    },
    proof: {
      file: housing,
      title: 'an agency that is no tenant of this sector does not answer here',
    },
  },
  {
    id: 'contribute-case',
    threat: 'R-047',
    attack: 'Research is handed in on a case that the permit does not open.',
    defence: 'A case is named by what the permit holds, and any other is not found.',
    file: 'subgraphs/shared/research/contribution/named-case.ts',
    off: {
      find: 'return found?.[0] ?? null;',
      replace: 'return found?.[0] ?? Object.keys(cases)[0] ?? null;',
    },
    proof: {
      file: housing,
      title: 'a case that the permit does not name is not found',
    },
  },
  {
    id: 'contribute-key-content',
    threat: 'F-01',
    attack:
      'The same key is used for other content, and one of the two is lost without anyone noticing.',
    defence: 'The same key with other content is refused.',
    file: 'subgraphs/shared/research/contribution/stored-answer.ts',
    off: {
      find: 'if (before.bodyDigest !== bodyDigest)',
      replace: 'if (before.bodyDigest === "")',
    },
    proof: {
      file: housing,
      title: 'the same key with other content is refused, and nothing of it is kept',
    },
  },
  {
    id: 'contribute-shielded-in-person',
    threat: 'R-052',
    attack: 'An agency’s system ticks the box that a person is meant to tick.',
    defence: 'A person says so first, and a system only repeats it.',
    file: 'subgraphs/shared/research/contribution/shielded-in-person.ts',
    off: {
      find: "if (viewer.role !== 'SYSTEM' || !restricted) return true;",
      replace: 'if (viewer.role !== ("" as string)) return true;',
    },
    proof: {
      file: housing,
      title: 'a system repeats that records are shielded, and a person says so first',
    },
  },
];
