import type { GatewayDependencies } from '../../../../gateway/create-gateway.ts';
import { createGateway } from '../../../../gateway/create-gateway.ts';
import type { Answer } from '../../../support/system.ts';
import { readAnswer } from '../../../support/system.ts';
import { subgraphs } from '../interposed.ts';
import type { TrappedSystem } from '../trapped-system.ts';

interface Bench {
  readonly system: TrappedSystem;
  readonly dependencies: GatewayDependencies;
  readonly everySection: string;
  readonly whole: Answer;
}

/** Agencies come and go: the gateway needs none of them to start, and no restart when they come. */
export function startsAlone(bench: () => Bench): void {
  test('T9 R-035 F-45 with all six away it starts, is live and ready and refuses; when they come it answers, without a restart', async () => {
    const { dependencies, everySection, system, whole } = bench();
    const urls = subgraphs.map((name) => [name, system.agency(name).url]);
    await Promise.all(subgraphs.map((name) => system.agency(name).refuse()));
    const gateway = await createGateway({
      ...dependencies,
      subgraphUrls: Object.fromEntries(urls) as Record<string, string>,
      log: { ...dependencies.log, close: () => Promise.resolve() },
    });
    try {
      const at = `http://127.0.0.1:${String(gateway.port)}`;
      const ask = async (): Promise<Answer> => {
        const authorization = `Bearer ${await system.token('bexley-idva-rep')}`;
        const headers = { 'content-type': 'application/json', authorization };
        const variables = { case: system.caseId('BEX-2026-001') };
        const body = JSON.stringify({ query: everySection, variables });
        return readAnswer(await fetch(`${at}/graphql`, { method: 'POST', headers, body }));
      };
      expect((await fetch(`${at}/health/live`)).status).toBe(200);
      expect((await fetch(`${at}/health/ready`)).status).toBe(200);
      const alone = await ask();
      expect(alone.errors.map(({ extensions }) => extensions.code)).toEqual([
        'CONFERENCE_UNAVAILABLE',
      ]);
      await system.agency('conference').accept();
      const { casePicture } = (await ask()).data;
      expect(casePicture.participants).toEqual(whole.data.casePicture.participants);
      expect(casePicture).toMatchObject({ complete: false, answered: 0, police: null, idva: null });
      const others = subgraphs.filter((name) => name !== 'conference');
      await Promise.all(others.map((name) => system.agency(name).accept()));
      expect(JSON.stringify((await ask()).data)).toBe(JSON.stringify(whole.data));
    } finally {
      await gateway.close();
    }
  });
}
