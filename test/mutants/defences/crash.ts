import type { Defence } from '../defence.ts';

const contribution = 'test/crash/contribution.test.ts';

/** What has to be true of a process, a connection or a disk that ends at any moment. */
export const defences: readonly Defence[] = [
  {
    id: 'contribution-in-one',
    threat: 'R-073',
    attack:
      'An agency’s connection ends in the middle of its contribution: the answer is there and its items are not, which reads as if nothing were held.',
    defence: 'An answer, its items and what they replace are one transaction.',
    file: 'subgraphs/shared/research/contribution/submit-research.ts',
    off: {
      find: '  const replaced = items.flatMap(',
      replace: `  for (const name of ['grants', 'audience', 'owner', 'acting', 'only', 'hidden', 'versions'])
    await tx.$queryRawUnsafe(\`SELECT set_config('marac.\${name}', current_setting('marac.\${name}'), false)\`);
  await tx.$executeRawUnsafe('COMMIT');
  await tx.$executeRawUnsafe('BEGIN');
  const replaced = items.flatMap(`,
    },
    proof: {
      file: contribution,
      title:
        'F-01 R-073 cut off from its database at any packet out, a contribution is whole or not there, and sent again it is there once',
    },
  },
  {
    id: 'contribution-sent-again',
    threat: 'F-01',
    attack:
      'The word that a contribution was kept is lost on its way; sent again it is refused, or there twice.',
    defence:
      'The same key with the same content finds what was kept, whatever became of the answer.',
    file: 'subgraphs/shared/research/contribution/submit-research.ts',
    off: { find: 'if (before) return before;', replace: 'if (before && !context) return before;' },
    proof: {
      file: contribution,
      title:
        'F-01 R-073 cut off from its database at any packet back, a contribution is whole or not there, and sent again it is there once',
    },
  },
  {
    id: 'passwords-in-one',
    threat: 'R-046',
    attack:
      'A first start is killed, or the disk is full, while the passwords of the databases are written: no later start reads them.',
    defence: 'The file is put in place in one step, or not at all.',
    file: 'schema/database/secrets.ts',
    off: {
      find: 'createAtomically(path, JSON.stringify(secrets, null, 2), 0o600);',
      replace: `const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });`,
    },
    proof: {
      file: 'test/database/cluster.test.ts',
      title: 'a first start that could not write its passwords whole leaves none',
    },
  },
  {
    id: 'outcome-before-answer',
    threat: 'F-45',
    attack:
      'The answer leaves while its outcome is still on the way to the log, which then cannot take it.',
    defence: 'The outcome is confirmed by the log’s database before a byte of the answer leaves.',
    file: 'gateway/pipeline/record.ts',
    off: {
      find: "await log.append({ ...entry, cases, kind: 'OUTCOME'",
      replace:
        "const later = (last: Parameters<typeof log.append>[0]) => void log.append(last).catch(() => undefined); later({ ...entry, cases, kind: 'OUTCOME'",
    },
    proof: { file: 'test/crash/crash.test.ts', title: 'killed twenty times under load' },
  },
];
