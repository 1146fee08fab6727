import fc from 'fast-check';
import { rebuildError } from '../../../gateway/federation/rebuild-error.ts';
import { catalogue } from '../../../schema/errors/catalogue.ts';
import { always } from './property.ts';

const rebuilt = (error: unknown) => rebuildError(error, 'housing', ['c-1', 'c-2']);
const withheld = (changes: object = {}) => ({
  message: 'record for Jo Sample at 12 Invented Row is restricted',
  path: ['_entities', 1, 'housing', 'arrears', 0, 'note'],
  locations: [{ line: 1, column: 2 }],
  extensions: { code: 'WITHHELD', stacktrace: ['at /srv/housing/db.ts'] },
  ...changes,
});

describe('T5 of an error of an agency only what the catalogue allows is kept', () => {
  test('its code, where it happened and in which case', () => {
    expect(rebuilt(withheld())).toEqual({
      subgraph: 'housing',
      code: 'WITHHELD',
      caseId: 'c-2',
      path: ['housing', 'arrears', 'note'],
    });
  });

  test('a field and a rule, where they have the form of one', () => {
    const extensions = { code: 'CONTRIBUTION_REFUSED', field: 'arrears[0].note', rule: 'R-074' };
    expect(rebuilt(withheld({ extensions }))).toEqual(
      expect.objectContaining({ field: 'arrears[0].note', rule: 'R-074' }),
    );
  });

  test.each([
    ['Jo Sample lives at 12 Invented Row', 'R-074'],
    ['note; 07700 900123', 'see https://housing.invalid/cases/1'],
    ['arrears[0].note\nJo', 'R-074 Jo Sample'],
    ['arrears[99999].note', 'R-07400'],
    [['note'], { id: 'R-074' }],
  ])('nothing else in the place of a field or rule: %p', (field, rule) => {
    const extensions = { code: 'CONTRIBUTION_REFUSED', field, rule };
    const kept = rebuilt(withheld({ extensions }));
    expect(kept?.code).toBe('CONTRIBUTION_REFUSED');
    if (rule !== 'R-074') expect(kept).not.toHaveProperty('rule');
    expect(kept).not.toHaveProperty('field');
  });

  test('no code that only the gateway itself may use', () => {
    for (const [code, { fromAgencies }] of Object.entries(catalogue))
      expect(rebuilt(withheld({ extensions: { code } })) !== null).toBe(fromAgencies);
  });

  test.each([
    [undefined],
    [null],
    ['restricted'],
    [[]],
    [{}],
    [{ message: 'x' }],
    [withheld({ extensions: null })],
    [withheld({ extensions: { code: 'constructor' } })],
    [withheld({ extensions: { code: ['WITHHELD'] } })],
    [withheld({ extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } })],
    [withheld({ path: [{ id: 1 }] })],
  ])('nothing at all of an error that is none: %p', (error) => {
    expect(rebuilt(error)).toBeNull();
  });

  test('no case for an index that was not asked about', () => {
    expect(rebuilt(withheld({ path: ['_entities', 7, 'housing'] }))?.caseId).toBeNull();
    expect(rebuilt(withheld({ path: ['_entities', 'length'] }))?.caseId).toBeNull();
  });

  test('whatever an agency writes, no word of its message is in what is kept', () => {
    always(
      fc.property(fc.string({ minLength: 8 }), fc.anything(), (text, extra) => {
        const telling = `${text}Jo Sample`;
        const extensions = { code: 'WITHHELD', field: telling, rule: telling, extra };
        const kept = rebuilt({ message: telling, extensions, path: ['a'], more: extra });
        expect(JSON.stringify(kept)).not.toContain('Jo Sample');
      }),
    );
  });
});
