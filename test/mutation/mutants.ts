import {
  type Expression,
  type ForStatement,
  type Node,
  type SourceFile,
  SyntaxKind,
  type WhileStatement,
} from "typescript/unstable/ast";
import {
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isForStatement,
  isIfStatement,
  isNumericLiteral,
  isObjectLiteralExpression,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isStringLiteral,
  isWhileStatement,
} from "typescript/unstable/ast/is";

/** Some words of a source and what stands in their place in one mutant. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** The change in one line, the same wherever it stands in the source: what a known equivalent is named by. */
  readonly change: string;
}

/** The source of a rule as one mutant has it. Loops that never end become errors. */
export function mutated(source: SourceFile, mutant: Mutant): string {
  const guards = loopsOf(source).flatMap(({ statement }) => [
    { start: statement.getStart(source), end: statement.getStart(source), text: `{${STEP}` },
    { start: statement.end, end: statement.end, text: "}" },
  ]);
  const edits = [...guards.filter(({ start }) => start <= mutant.start || start >= mutant.end), mutant];
  let result = "let steps = 0;";
  let at = 0;
  for (const { start, end, text } of edits.sort((one, other) => one.start - other.start)) {
    result += source.text.slice(at, start) + text;
    at = end;
  }
  return result + source.text.slice(at);
}

const STEP = 'if (++steps > 1e5) throw new Error("no end");';

/** The loops that could go on for ever. */
function loopsOf(source: SourceFile): (ForStatement | WhileStatement)[] {
  return nodesOf(source).filter((node) => isForStatement(node) || isWhileStatement(node));
}

/** Every way to take one condition out of a source, or to move one limit by one. */
export function mutantsOf(source: SourceFile): Mutant[] {
  return nodesOf(source).flatMap((node) =>
    changesOf(node).flatMap(([part, text]) => {
      const start = part.getStart(source);
      const written = (each: Node) => oneLine(source.text.slice(each.getStart(source), each.end));
      if (text === source.text.slice(start, part.end)) return [];
      return {
        start,
        end: part.end,
        text,
        line: source.text.slice(0, start).split("\n").length,
        change: `${written(node)} => ${oneLine(
          source.text.slice(node.getStart(source), start) + text + source.text.slice(part.end, node.end),
        )}`,
      };
    }),
  );

  function changesOf(node: Node): (readonly [Node, string])[] {
    const text = (part: Node) => source.text.slice(part.getStart(source), part.end);
    if (isIfStatement(node))
      return [
        [node.expression, "true"],
        [node.expression, "false"],
      ];
    if (isConditionalExpression(node))
      return [
        [node, text(node.whenTrue)],
        [node, text(node.whenFalse)],
      ];
    if (isBinaryExpression(node)) {
      const { left, right, operatorToken } = node;
      if (JOINING.has(operatorToken.kind))
        return [
          [node, text(left)],
          [node, text(right)],
        ];
      const other = OTHERS.get(text(operatorToken));
      return other ? [[operatorToken, other]] : [];
    }
    if (isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
      return [[node, text(node.operand)]];
    if (isNumericLiteral(node)) {
      if (isLimit(node)) return [];
      const number = Number(node.text);
      return [[node, String(number + 1)], ...(number > 0 ? [[node, String(number - 1)] as const] : [])];
    }
    if (isCallExpression(node)) return changesOfCall(node.expression, node.arguments);
    return [];
  }

  function changesOfCall(called: Expression, given: readonly Expression[]): (readonly [Node, string])[] {
    const [first] = given;
    if (!first) return [];
    if (isPropertyAccessExpression(called) && ASKING.has(called.name.text) && given.length === 1)
      return [
        [first, "() => true"],
        [first, "() => false"],
      ];
    const isList = called.getText(source) === "phrases" || called.getText(source) === "context.phrases";
    return isList && isStringLiteral(first) ? [[first, '"no-such-list"']] : [];
  }
}

/** Methods that ask something of every member. */
const ASKING: ReadonlySet<string> = new Set(["filter", "some", "every", "find", "findLast", "findIndex"]);

const JOINING: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
]);

/** What a comparison becomes with its limit moved, or turned round. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ["<", "<="],
  ["<=", "<"],
  [">", ">="],
  [">=", ">"],
  ["===", "!=="],
  ["!==", "==="],
  ["??=", "="],
]);

/** Whether a number is a limit of an option: settings are checked against those, not ads. */
function isLimit(node: Node): boolean {
  const property = node.parent;
  const limits = property?.parent;
  return limits !== undefined && isObjectLiteralExpression(limits) && isCallExpression(limits.parent);
}

function nodesOf(source: SourceFile): Node[] {
  const nodes: Node[] = [];
  const add = (node: Node): void => {
    nodes.push(node);
    node.forEachChild(add);
  };
  source.forEachChild(add);
  return nodes;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
