/** `rules('R', 33, 39)` is. */
function rules(letter: 'R' | 'F', from: number, to = from): string[] {
  const width = letter === 'R' ? 3 : 2;
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${letter}-${String(from + index).padStart(width, '0')}`,
  );
}

/** The rules that the guarded case picture and redisclosure have to prove by a test named after them. */
export const rulesInScope: readonly string[] = [
  ...rules('R', 1, 3),
  ...rules('R', 6),
  ...rules('R', 8, 9),
  ...rules('R', 15),
  ...rules('R', 33, 39),
  ...rules('R', 41, 43),
  ...rules('R', 46, 47),
  ...rules('R', 49, 63),
  ...rules('R', 66),
  ...rules('R', 72, 81),
  ...rules('R', 85, 86),
  ...rules('R', 88),
  ...rules('R', 109, 144),
  ...rules('R', 145, 149),
  ...rules('R', 159),
  ...rules('R', 162),
  ...rules('R', 171),
  ...rules('R', 177),
  ...rules('R', 184),
  ...rules('R', 186),
  ...rules('F', 1, 5),
  ...rules('F', 7),
  ...rules('F', 15),
  ...rules('F', 28, 29),
  ...rules('F', 31, 39),
  ...rules('F', 51, 53),
];
