// a rule about nothing hides that the thing itself may have gone elsewhere, under another rule.
import { categoriesOf, placesOf } from '../category.ts';
import { partsOf } from '../graph.ts';
import type { Check } from './check.ts';

/**
 * Every row of the need-to-know table has a place in the graph. For what agencies supply it must be one
 * that answers: an argument alone releases nothing.
 */
export const rowsHaveFields: Check = {
  name: 'rows-have-fields',
  whole: (graph) => {
    const inputs = new Set<string>();
    const outputs = new Set<string>();
    for (const part of partsOf(graph))
      for (const place of placesOf(part))
        for (const category of categoriesOf(place))
          (place.of === 'argument' || place.type.kind === 'input' ? inputs : outputs).add(category);
    return [...graph.table.values()]
      .filter(({ category, kind }) => {
        const answered = outputs.has(category);
        return kind === 'record' ? !answered && !inputs.has(category) : !answered;
      })
      .map(({ category }) => ({
        coordinate: category,
        what: 'is a row of the need-to-know table without a field in the graph',
        fix: 'Classify the field it is about, or remove the row.',
      }));
  },
};
