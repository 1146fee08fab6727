import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, item, kept, newCase, ownPermit, plainKinds, submit } from '../calls.ts';
import { viewer } from '../permits.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency } from '../sector-bench.ts';

/** on a restricted case an agency answers only with its own records shielded, on a person's word. */
export function shieldingContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind] = plainKinds(sector);

  test(`R-052 ${name}: with its records shielded an agency answers on a restricted case`, async () => {
    const caseId = newCase();
    const input = answerInput(caseId, { [kind.field]: [item(kind)], shieldingConfirmed: true });
    kept(await submit(bench(), input, ownPermit(bench(), caseId, { restricted: true })));
  });

  test(`R-052 ${name}: a system repeats that records are shielded, and a person says so first`, async () => {
    const caseId = newCase();
    const permit = ownPermit(bench(), caseId, { restricted: true });
    const viewerOf = (role: Role, officerId: string) => ({
      ...permit,
      viewer: viewer({ agencyId: firstAgency, role, officerId }),
    });
    const send = (by: ReturnType<typeof viewerOf>, changes: object = {}) => {
      const shielded = { [kind.field]: [item(kind)], shieldingConfirmed: true, ...changes };
      return submit(bench(), answerInput(caseId, shielded), by);
    };
    const system = viewerOf('SYSTEM', 'system-one');
    const refused = [{ code: 'CONTRIBUTION_REFUSED', field: 'shieldingConfirmed', rule: 'R-052' }];
    const refusalsOf = ({ errors }: Awaited<ReturnType<typeof submit>>) =>
      errors.map(({ extensions }) => extensions);
    expect(refusalsOf(await send(system))).toEqual(refused);
    // On a case that is not restricted yet a system may say anything of itself; it counts for nothing.
    const open = ownPermit(bench(), caseId);
    const searched = {
      ...{ by: 'system-one', at: '2026-09-30T09:00:00Z' },
      ...{ identifiers: ['NAME'], systems: ['Case records'] },
    };
    kept(await send({ ...open, viewer: system.viewer }, { searched }));
    expect(refusalsOf(await send(system))).toEqual(refused);
    kept(await send(viewerOf('REPRESENTATIVE', 'officer-1')));
    kept(await send(system));
    expect(refusalsOf(await send(system, { shieldingConfirmed: null }))).toEqual(refused);
  });
}
