import { asUser } from '../../support/postgres.ts';
import type { SubgraphBench } from '../subgraph-bench.ts';
import type { SubgraphDescription } from '../subgraph-description.ts';
import { readRecord, recordPermit, releasesOf, withoutLog } from '../subgraph-description.ts';

/** each agency's own account of what it handed out and refused. */
export function releaseLogContract<B extends SubgraphBench>(
  subgraph: SubgraphDescription<B>,
  bench: () => B,
): void {
  const { name, category } = subgraph;
  const words = 'a canary sang in the cellar';

  async function read(caseId: string, disclosureId: string, grants?: Record<string, string[]>) {
    const permit = { ...recordPermit(subgraph, [caseId], grants), disclosureId };
    return readRecord(subgraph, bench(), [caseId], permit);
  }

  test(`R-148 R-146 ${name}: what is handed out and what is refused is on record, and to whom`, async () => {
    const caseId = await subgraph.keep(bench(), words);
    const outcomes = [
      ['RELEASED', undefined],
      ['REFUSED', {}],
    ] as const;
    for (const [outcome, grants] of outcomes) {
      const disclosureId = `${outcome}-${name}`;
      await read(caseId, disclosureId, grants);
      const log = await releasesOf(bench(), disclosureId);
      const about = log.filter(({ categories }) => categories.includes(category));
      expect(about).toMatchObject([
        {
          outcome,
          case_id: caseId,
          viewer_officer_id: 'officer-1',
          viewer_agency_id: 'other-agency',
          viewer_role: 'REPRESENTATIVE',
          purpose: 'MARAC_SAFETY',
        },
      ]);
      expect(about[0]?.permit_id).toBeTruthy();
    }
  });

  test(`R-149 ${name}: the log holds references and no word of a record`, async () => {
    const caseId = await subgraph.keep(bench(), words);
    const disclosureId = `canary-${name}`;
    expect((await read(caseId, disclosureId)).text).toContain(words);
    const log = await releasesOf(bench(), disclosureId);
    expect(log).not.toHaveLength(0);
    expect(JSON.stringify(log)).not.toContain('canary sang');
  });

  test(`R-145 R-148 ${name}: what cannot be written to the log is not handed out`, async () => {
    const caseId = await subgraph.keep(bench(), words);
    const refused = await withoutLog(bench(), () => read(caseId, `unwritten-${name}`));
    expect(refused.text).not.toContain(words);
    expect(refused.errors.map(({ extensions }) => extensions)).toContainEqual({ code: 'INTERNAL' });
    expect(bench().told.errors.splice(0)).not.toHaveLength(0);
    expect((await read(caseId, `written-${name}`)).text).toContain(words);
  });

  test.each([
    ['rewritten', `UPDATE release_log SET viewer_officer_id = 'somebody-else'`],
    ['shortened', 'DELETE FROM release_log'],
    ['emptied', 'TRUNCATE release_log'],
  ])(`R-149 ${name}: the log is not %s by the running subgraph`, async (_how, sql) => {
    const rewriting = asUser(bench().appUrl, (client) => client.query(sql));
    await expect(rewriting).rejects.toThrow(/permission denied/);
  });
}
