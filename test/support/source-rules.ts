/**
 * What the rooms test asks of a source file: its imports, the words that are forbidden in it, the lines of its
 * functions. Found in the syntax tree, so that comments and texts do not count.
 */
import ts from 'typescript'
import { type ProjectFile, resolveFrom } from './project.js'
import { mayImport, type Room, roomOf } from './room-table.js'

export interface Import {
  from: string
  typeOnly: boolean
}

export interface FunctionSize {
  path: string
  name: string
  line: number
  lines: number
}

/** Words that a pure room does not use, and what to do instead. */
const OUTSIDE: Readonly<Record<string, string>> = {
  process: 'take what is needed as an option',
  console: 'give findings back',
  Buffer: 'use Uint8Array',
  performance: 'take the time as an option',
  Intl: 'the result must not depend on a locale',
  require: 'use import',
  fetch: 'only the gateway and the command line reach outside',
  setTimeout: 'only the gateway waits',
  setInterval: 'only the gateway waits',
  setImmediate: 'only the gateway waits',
}
const OUTSIDE_MEMBERS: Readonly<Record<string, string>> = {
  'Date.now': 'take the time as an option (`now`)',
  'Math.random': 'the same input must give the same output',
}
const LOCALE_METHODS = /^(?:toLocale\w+|localeCompare)$/

export function parse(file: ProjectFile): ts.SourceFile {
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true)
}

/** Every import and re-export of a file, `import()` included. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = []
  visit(source, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from: node.moduleSpecifier.text, typeOnly: isTypeImport(node.importClause) })
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ from: node.moduleSpecifier.text, typeOnly: isTypeExport(node) })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [what] = node.arguments
      found.push({ from: what && ts.isStringLiteralLike(what) ? what.text : '(computed)', typeOnly: false })
    }
  })
  return found
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every(isType)
  )
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  const clause = node.exportClause
  return (
    node.isTypeOnly || (clause !== undefined && ts.isNamedExports(clause) && clause.elements.every(isType))
  )
}

const isType = (one: ts.ImportSpecifier | ts.ExportSpecifier): boolean => one.isTypeOnly

/** What a file imports against the table, one sentence each. */
export function wrongImports(file: ProjectFile): string[] {
  const room = roomOf(file.path)
  if (room === undefined) {
    return [`${file.path} stands in no room: put it into one, or add the room to test/support/room-table.ts`]
  }
  return importsOf(parse(file)).flatMap((one) => wrongImport(file.path, room, one) ?? [])
}

function wrongImport(path: string, room: Room, { from, typeOnly }: Import): string | undefined {
  if (from.startsWith('node:')) {
    if (room.outside === true) return undefined
    return `${path} imports '${from}': ${room.path} is pure; do it in src/cli or src/gateway and hand the result in`
  }
  if (!from.startsWith('.')) {
    if (room.packages?.includes(from) === true) return undefined
    return `${path} imports the package '${from}', which ${room.path} may not use (room table, docs/decisions/0001)`
  }
  const target = resolveFrom(path, from).replace(/\.js$/, '.ts')
  if (mayImport(room, target, typeOnly)) return undefined
  const may = [...room.imports, ...(room.types ?? []).map((one) => `types of ${one}`)].join(', ') || 'nothing'
  return `${path} imports ${target}: ${room.path} may import ${may}; move what is shared down, or hand it in`
}

/** Forbidden words in a file, one sentence each. */
export function wrongWords(file: ProjectFile): string[] {
  const room = roomOf(file.path)
  const source = parse(file)
  const wrong: string[] = []
  visit(source, (node) => {
    const text = forbidden(node, room?.outside === true)
    if (text === undefined) return
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    wrong.push(`${file.path}:${line + 1} ${text}`)
  })
  return wrong
}

function forbidden(node: ts.Node, outside: boolean): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'uses any: name the type, or use unknown'
  if (ts.isExportAssignment(node)) return 'has a default export: export a name'
  if (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)
  ) {
    return 'has a default export: export a name'
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'eval')) return 'calls eval: never'
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Function'))
    return 'makes a function of text: never'
  return outside ? undefined : impure(node)
}

function impure(node: ts.Node): string | undefined {
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isNamed(node.expression, 'Date')) {
    return 'uses Date: the result must not depend on clock or time zone; take the time as text'
  }
  if (ts.isPropertyAccessExpression(node)) {
    const member = OUTSIDE_MEMBERS[`${node.expression.getText()}.${node.name.text}`]
    if (member !== undefined) return `uses ${node.expression.getText()}.${node.name.text}: ${member}`
    if (LOCALE_METHODS.test(node.name.text))
      return `uses ${node.name.text}: the result must not depend on a locale`
  }
  if (!ts.isIdentifier(node) || !Object.hasOwn(OUTSIDE, node.text) || !isValue(node)) return undefined
  return `uses ${node.text}: ${OUTSIDE[node.text]}`
}

/** Whether an identifier is used as a global value: no member, key, parameter or declared name. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name

/** Functions that have a name, or are called by one: callbacks count for the function that they stand in. */
export function functionSizes(file: ProjectFile): FunctionSize[] {
  const source = parse(file)
  const sizes: FunctionSize[] = []
  visit(source, (node) => {
    const name = functionName(node)
    if (name === undefined) return
    const from = source.getLineAndCharacterOfPosition(node.getStart(source)).line
    const to = source.getLineAndCharacterOfPosition(node.getEnd()).line
    sizes.push({ path: file.path, name, line: from + 1, lines: to - from + 1 })
  })
  return sizes
}

function functionName(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.body ? (node.name?.text ?? '') : undefined
  if (ts.isConstructorDeclaration(node)) return node.body ? 'constructor' : undefined
  if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) return node.body ? node.name.getText() : undefined
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined
  const { parent } = node
  if (
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent)
  ) {
    return parent.name.getText()
  }
  return undefined
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}
