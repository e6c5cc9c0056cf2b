// A plan → the text of a class that writes what its records usually hold (see src/mapping/compiled-writer.ts).
import { writePlanOf } from '../../dist/mapping/write-plan.js'
import { WrittenSegments } from '../../dist/mapping/written-seats.js'
import { writtenSignatureOf } from '../../dist/mapping/written-signature.js'
import { imported } from './text.mjs'
import { WrittenAction } from './written-action.mjs'
import { WrittenScopes } from './written-scopes.mjs'
import { WrittenTree } from './written-tree.mjs'

/** `within`: only the group of this name and what is in it, element by element; else the record as a whole. */
export function writerOf(plan, id, name, within) {
  const written = writePlanOf(plan)
  const segments = new WrittenSegments(plan, written.mistakes)
  const tree = new WrittenTree(plan, written, segments)
  const actions = new WrittenAction(plan, tree, segments)
  const scopes = new WrittenScopes(plan, tree, actions)
  const top = plan.scopes.find((scope) =>
    within === undefined ? scope === plan.root : scope.name === within,
  )
  if (!tree.isWritten(top)) throw new Error(`${id}: no code for ${top.name}`)
  const methods = [...scopes.methods(top), ...actions.tails()]
  const all = methods.join('\n')
  const entry =
    within === undefined
      ? `  protected override record(record: unknown): boolean {
    return this.g${top.id}(record)
  }
`
      : `  protected override element(scope: number, element: unknown): boolean {
    return scope === ${top.id} && this.g${top.id}(element)
  }
`
  return `// Made by scripts/compile-maps.mjs from the plan of ${id}; not to be edited.
import { ${used(['areObjects', 'CompiledWriter', 'FieldKeys', 'isList', 'knows'], all).join(', ')} } from '../compiled-writer.js'
${imported(['isObject'], [all], '../objects.js', all.includes('RecordObject') ? ['type RecordObject'] : [])}
/** The plan that this code fits. */
export const signature = '${writtenSignatureOf(plan)}'

${tree.keyLists(all)}
export class ${name} extends CompiledWriter {
${entry}
${all}}
`
}

function used(names, text) {
  return names.filter((name) => new RegExp(`\\b${name}\\b`).test(text) || /^[CF]/.test(name))
}
