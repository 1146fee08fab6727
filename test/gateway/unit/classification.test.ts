import { parse } from 'graphql';
import { readClassification } from '../../../gateway/need-to-know/classification.ts';

const read = (...sdl: string[]) => readClassification(sdl.map((text) => parse(text)));

test('R-034 a field, a type and an input carry the categories written on them', () => {
  const { fields, types, inputs } = read(`
    type Item @needToKnow(category: "police.callouts") {
      id: ID!
      note: String @needToKnow(category: "police.note") @needToKnow(category: "police.detail")
      of(case: ID @needToKnow(category: "case.identity"), page: Int): Item
    }
    input Report @needToKnow(category: "research.contribution") {
      caseId: ID @needToKnow(category: "case.identity")
      text: String
    }`);
  expect([...fields]).toEqual([['Item.note', ['police.note', 'police.detail']]]);
  expect([...types]).toEqual([
    ['Item', ['police.callouts']],
    ['Report', ['research.contribution']],
  ]);
  expect([...inputs]).toEqual([
    ['Item.of(case:)', ['case.identity']],
    ['Report.caseId', ['case.identity']],
  ]);
});

test('R-034 what the gateway adds to a type is classified beside what the agencies wrote', () => {
  const { fields, types } = read(
    `type CasePicture @needToKnow(category: "case.frame") { id: ID @needToKnow(category: "a.b") }`,
    `extend type CasePicture @needToKnow(category: "case.answers") { asOf: Int @needToKnow(category: "c.d") }`,
  );
  expect(types.get('CasePicture')).toEqual(['case.frame', 'case.answers']);
  expect([...fields.keys()]).toEqual(['CasePicture.id', 'CasePicture.asOf']);
});

test('R-034 another directive classifies nothing', () => {
  const { fields, types } = read(
    `type Item @tag(category: "police.callouts") { id: ID @join__field(category: "x.y") }`,
  );
  expect([...fields, ...types]).toEqual([]);
});
