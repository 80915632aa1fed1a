import ts from 'typescript';
import { type MessagePart, writeMessage } from './message-text.ts';

/** A text of a catalogue with its place in the source; `parts` are those of the text. */
export interface WordText {
  readonly kind: 'text';
  readonly key: string;
  readonly text: string;
  readonly parts: readonly MessagePart[];
  /** The parameters that the text may fill in. */
  readonly parameters: readonly string[];
  /** Where the literal stands, in characters. */
  readonly start: number;
  readonly end: number;
}

/** A function with logic of its own, which is not for translators. */
export interface WordCode {
  readonly kind: 'code';
  readonly key: string;
  readonly source: string;
}

export type Word = WordText | WordCode;

/** Names of constants that stand for a whole catalogue and differ from language to language. */
const WHOLE = new Set(['ja', 'jaEasy', 'en', 'zhHans', 'vi', 'ko', 'ptBR']);

/**
 * Every word of a catalogue's source, in order: of the objects that it exports, by the path of keys. Words that come from
 * another file are that file's matter.
 */
export function readCatalogue(source: string): readonly Word[] {
  const file = ts.createSourceFile('catalogue.ts', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  return file.statements.filter(ts.isVariableStatement).flatMap(statement => {
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    if (!isExported) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer === undefined || !ts.isIdentifier(name)
        ? []
        : wordsOf(initializer, WHOLE.has(name.text) ? [] : [name.text]),
    );
  });
}

function wordsOf(value: ts.Expression, path: readonly string[]): readonly Word[] {
  const bare = withoutType(value);
  if (ts.isObjectLiteralExpression(bare))
    return bare.properties.flatMap(property => ofProperty(property, path));
  const key = path.join('.');
  const [body, parameters] = bodyOf(bare);
  const parts = partsOf(body, parameters);
  if (parts === null) return [{ kind: 'code', key, source: value.getText() }];
  const place = { start: body.getStart(), end: body.getEnd() };
  return [{ kind: 'text', key, text: writeMessage(parts), parts, parameters, ...place }];
}

function ofProperty(property: ts.ObjectLiteralElementLike, path: readonly string[]): readonly Word[] {
  if (!ts.isPropertyAssignment(property)) return [];
  const { name, initializer } = property;
  const key =
    ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
      ? name.text
      : name.getText();
  return ts.isIdentifier(initializer) ? [] : wordsOf(initializer, [...path, key]);
}

function withoutType(value: ts.Expression): ts.Expression {
  return ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)
    ? withoutType(value.expression)
    : value;
}

/** What is said, and the names of what is filled in: of a function its expression, else the value itself. */
function bodyOf(value: ts.Expression): readonly [ts.Expression, readonly string[]] {
  if (!ts.isArrowFunction(value) || ts.isBlock(value.body)) return [value, []];
  return [withoutType(value.body), value.parameters.map(({ name }) => name.getText())];
}

/** Null for anything but a text with parameters, or properties of parameters, filled in. */
function partsOf(body: ts.Expression, parameters: readonly string[]): readonly MessagePart[] | null {
  if (ts.isStringLiteral(body) || ts.isNoSubstitutionTemplateLiteral(body))
    return [{ kind: 'said', text: body.text }];
  if (!ts.isTemplateExpression(body)) return null;
  const parts: MessagePart[] = [{ kind: 'said', text: body.head.text }];
  for (const { expression, literal } of body.templateSpans) {
    const name = nameOf(expression, parameters);
    if (name === null) return null;
    parts.push({ kind: 'filled', name }, { kind: 'said', text: literal.text });
  }
  return parts;
}

function nameOf(expression: ts.Expression, parameters: readonly string[]): string | null {
  if (ts.isIdentifier(expression)) return parameters.includes(expression.text) ? expression.text : null;
  if (!ts.isPropertyAccessExpression(expression)) return null;
  const owner = nameOf(expression.expression, parameters);
  return owner === null ? null : `${owner}.${expression.name.text}`;
}
