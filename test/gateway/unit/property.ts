import fc from 'fast-check';

/** Checks a property on the same examples in every run, so that a failure can be repeated. */
export function always<T>(property: fc.IProperty<T>, numRuns = 300): void {
  fc.assert(property, { seed: 20261120, numRuns });
}
