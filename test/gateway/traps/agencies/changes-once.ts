import { answerOn, attendance, submit } from '../../rules/contribution/research.ts';
import { inDatabase } from '../../rules/people.ts';
import { made } from '../../rules/pictures.ts';
import type { Wire } from '../interposed.ts';
import type { TrappedSystem } from '../trapped-system.ts';

/** A change whose answer is lost may have been made: it is never sent again by itself. */
export function changesAreSentOnce(system: () => TrappedSystem): void {
  const research = () =>
    answerOn(system(), 'BEX-2026-003', { victimAttendances: [attendance, attendance] });
  const rows = async (): Promise<number> => {
    const found = await inDatabase(system(), 'health', 'SELECT id FROM item');
    return found.length;
  };

  const lost: [string, 'made' | 'not made', Wire][] = [
    ['cut before it was read', 'not made', ({ socket }) => void socket?.destroy()],
    ['answered with 503', 'not made', (response) => void response.writeHead(503).end()],
    [
      'made and then cut off',
      'made',
      async ({ socket }, honest) => {
        await honest();
        socket?.destroy();
      },
    ],
    [
      'made and half answered',
      'made',
      async (response, honest) => {
        const answer = await honest();
        response.end(answer.slice(0, answer.length / 2));
      },
    ],
  ];
  test.each(lost)(
    'R-073 T9 a change that is %s reached its agency once, is %s whole, and sent again is made once',
    async (_title, isMade, wire) => {
      const health = system().agency('health');
      const input = research();
      const before = await rows();
      health.wire = wire;
      const { data, errors } = await submit(system(), 'bexley-health-system', input);
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'SOURCE_UNAVAILABLE' }]);
      expect(Object.values((data ?? {}) as object).filter(Boolean)).toEqual([]);
      expect(health.queries()).toHaveLength(1);
      expect(await rows()).toBe(isMade === 'made' ? before + 2 : before);
      health.wire = null;
      const again = made(await submit(system(), 'bexley-health-system', input));
      expect(again['itemIds']).toHaveLength(2);
      expect(await rows()).toBe(before + 2);
    },
  );
}
