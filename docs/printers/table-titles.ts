// The titles that the rows of a table give: `test.each([['R-033 …', …]])('%s', …)`.
import ts from 'typescript';

/** What each name of a file stands for, so that `test.each(rows)` is read like the table itself. */
export type Tables = ReadonlyMap<string, ts.Expression>;

/** What is known of a text without running it: `R-073 ${sector} …` reads `R-073 … …`. */
export function staticText(text: ts.Expression): string | null {
  if (ts.isStringLiteralLike(text)) return text.text;
  if (!ts.isTemplateExpression(text)) return null;
  const spans = text.templateSpans.map(({ literal }) => `…${literal.text}`);
  return text.head.text + spans.join('');
}

/** The names of a file and what they are set to. */
export function tablesOf(file: ts.SourceFile): Tables {
  const tables = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      tables.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return tables;
}

/** The expression itself, without what only the type checker reads, and with names looked up. */
function plain(expression: ts.Expression, tables: Tables): ts.Expression {
  if (
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression)
  )
    return plain(expression.expression, tables);
  const meant = ts.isIdentifier(expression) ? tables.get(expression.text) : undefined;
  return meant === undefined ? expression : plain(meant, tables);
}

/** What a function answers with: the body of an arrow, or what follows each `return`. */
function answersOf(fn: ts.Expression | undefined): ts.Expression[] {
  if (!fn || !ts.isArrowFunction(fn)) return [];
  if (!ts.isBlock(fn.body)) return [fn.body];
  return fn.body.statements.flatMap((one) =>
    ts.isReturnStatement(one) && one.expression ? [one.expression] : [],
  );
}

/** The rows of a table as far as they are written down: those of `rows.map(…)` once, for all. */
function rowsOf(table: ts.Expression, tables: Tables): ts.Expression[] {
  const found = plain(table, tables);
  if (ts.isArrayLiteralExpression(found))
    return found.elements.flatMap((one) =>
      ts.isSpreadElement(one) ? rowsOf(one.expression, tables) : [plain(one, tables)],
    );
  if (!ts.isCallExpression(found) || !ts.isPropertyAccessExpression(found.expression)) return [];
  const method = found.expression.name.text;
  const answers = answersOf(found.arguments[0]);
  if (method === 'map') return answers.map((one) => plain(one, tables));
  if (method === 'flatMap') return answers.flatMap((one) => rowsOf(one, tables));
  return method === 'filter' ? rowsOf(found.expression.expression, tables) : [];
}

function property(row: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(row)) return undefined;
  for (const one of row.properties)
    if (ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === name)
      return one.initializer;
  return undefined;
}

/**
 * In: a title such as `%s` or `$rule $what`, and the argument of `each`. Out: the title of each row,
 * made from the columns that the title names and from no other cell.
 */
export function titlesOfRows(title: string, table: ts.Expression, tables: Tables): string[] {
  return rowsOf(table, tables).map((row) => {
    let column = 0;
    return title.replaceAll(/%[sdifjop]|\$(\w+)/g, (_gap, name: string | undefined) => {
      const cell =
        name !== undefined
          ? property(row, name)
          : ts.isArrayLiteralExpression(row)
            ? row.elements[column++]
            : row;
      return (cell && staticText(plain(cell, tables))) ?? '…';
    });
  });
}
