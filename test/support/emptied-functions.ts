import ts from 'typescript';

/** A file in which one exported function gives nothing back. */
export interface Emptied {
  name: string;
  text: string;
}

/**
 * The source of a TypeScript file once for each of its exported functions, with that one giving nothing back. What is
 * exported as a constant counts where it is a function, or what a call makes of one; data does not.
 */
export function emptiedFunctions(text: string): Emptied[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const isExported = (node: ts.Node) =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  return file.statements.filter(isExported).flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && statement.body && statement.name)
      return [{ name: statement.name.text, text: replaced(text, statement.body, '{}') }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && makesFunction(initializer)
        ? [{ name: name.getText(), text: replaced(text, initializer, '(() => undefined) as never') }]
        : [],
    );
  });
}

const makesFunction = (node: ts.Expression): boolean =>
  ts.isArrowFunction(node) || (ts.isCallExpression(node) && node.arguments.some(makesFunction));

const replaced = (text: string, node: ts.Node, by: string): string =>
  text.slice(0, node.getStart()) + by + text.slice(node.getEnd());
