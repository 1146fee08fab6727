import { allDefences } from '../../test/mutants/all-defences.ts';
import type { Defence } from '../../test/mutants/defence.ts';
import { code, page, table } from './markdown.ts';

/** What breaks a guarded federated graph; the numbers are those of the tests' titles. */
const traps: Readonly<Record<string, string>> = {
  T1: 'A lock that never runs',
  T2: 'A field that is nulled after it was fetched',
  T3: 'A plan made for somebody else',
  T4: 'Information that moves between agencies unasked',
  T5: 'An agency’s own words in an error',
  T6: 'An agency that says more than it was asked',
  T7: 'Down that looks like empty',
  T8: 'A rule lost in composition',
  T9: 'One slow agency, and everybody waits',
  T10: 'Telemetry to a vendor',
  T11: 'Defaults that tell the schema, or let it be tried out',
  T12: 'Names that reach a prototype',
  T13: 'An operation’s name that tells an agency why',
  T14: 'Something shared between two requests',
  T15: 'Existence that can be told from the answer',
};

const families = [
  {
    heading: 'Traps of a federated graph',
    of: (threat: string) => threat.startsWith('T'),
  },
  {
    heading: 'Rules of the conference',
    of: (threat: string) => threat.startsWith('R'),
  },
  {
    heading: 'What went wrong in the field',
    of: (threat: string) => threat.startsWith('F'),
  },
] as const;

const numberOf = (threat: string): number => Number(threat.replaceAll(/\D/g, ''));

function section(threat: string, defences: readonly Defence[]): string {
  const rows = defences.map(({ attack, defence, file, proof }) => [
    attack,
    defence,
    code(file),
    `${proof.title} (${code(proof.file)})`,
  ]);
  const name = traps[threat];
  return [
    `### ${threat}${name === undefined ? '' : ` ${name}`}`,
    table(['Attack', 'Defence', 'Held in', 'The test that goes red without it'], rows),
  ].join('\n\n');
}

/** docs/threats.md: each attack, what we do about it and the test that is red when we do not. */
export function threatsPage(): string {
  const threats = [...new Set(allDefences.map(({ threat }) => threat))].sort(
    (a, b) => numberOf(a) - numberOf(b),
  );
  return page('Threats, defences and their proofs', '`test/mutants/defences`', [
    `${allDefences.length} defences. \`npm run test:mutants\` copies the project, switches each of them off in turn and expects the test named beside it to go red; a test that stays green without its defence would fail that run. What the system protects, and what it does not, is in [SECURITY.md](../SECURITY.md).`,
    ...families.flatMap(({ heading, of }) => {
      const own = threats.filter(of);
      if (own.length === 0) return [];
      return [
        `## ${heading}`,
        ...own.map((threat) =>
          section(
            threat,
            allDefences.filter((one) => one.threat === threat),
          ),
        ),
      ];
    }),
  ]);
}
