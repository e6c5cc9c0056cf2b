// A plan → the text of a class that takes its usual segments (see src/mapping/compiled-reader.ts).
import { signatureOf } from '../../dist/mapping/signature.js'
import { ActionCode } from './action.mjs'
import { claimsOf } from './claims.mjs'
import { ObjectCode } from './objects.mjs'

const TAPE = ['arenaMarks', 'COMPONENT', 'DIRTY', 'ELEMENT', 'POSITION_SHIFT', 'TERMINATOR']
const NAMES = { arenaMarks: 'M', POSITION_SHIFT: 'P' }

/** `within`: only what stands in the group of this name. */
export function codeOf(plan, id, name, within) {
  const objects = new ObjectCode(plan)
  const code = new ActionCode(plan, objects)
  const isWanted = (scope) => within === undefined || scopesAround(scope).some((one) => one.name === within)
  const actions =
    plan.recordScope === undefined
      ? plan.actions.filter((one) => isWanted(one.opens ?? one.scope) && code.isEligible(one))
      : []
  const methods = actions.map((one) => code.action(one))
  const getters = objects.getters()
  const taken = new Set(actions.map(({ id }) => id))
  const claims = plan.scopes
    .filter((scope) => isWanted(scope) || scope.parent === undefined)
    .map(({ id }) => ({ id, text: claimsOf(plan, id, taken) }))
    .filter(({ text }) => text !== undefined)
  return `// Made by scripts/compile-maps.mjs from the plan of ${id}; not to be edited.
import type { Segment } from '../../syntax/segment.js'
import * as tape from '../../syntax/tape.js'
${imported(['CompiledReader', 'lengthOf'], ['CompiledReader(', ...methods], '../compiled-reader.js')}import { ${getters.some((one) => one.includes('isObject(')) ? 'isObject, ' : ''}type RecordObject } from '../objects.js'
${imported(['codeAt', 'isAt'], [...methods, ...claims.map(({ text }) => text)], '../tests.js')}
const { ${TAPE.filter((name) => methods.some((text) => text.includes(NAMES[name] ?? name)))
    .map((name) => (NAMES[name] === undefined ? name : `${name}: ${NAMES[name]}`))
    .join(', ')} } = tape

/** The plan that this code fits. */
export const signature = '${signatureOf(plan)}'

export class ${name} extends CompiledReader {
  protected override claim(s: Segment, scope: number, q: number): boolean {
    switch (scope) {
${claims.map(({ id }) => `      case ${id}:\n        return this.in${id}(s, q)`).join('\n')}
      default:
        return false
    }
  }

${claims.map(({ text }) => text).join('\n')}
${[...getters, ...methods].join('\n')}}
`
}

function scopesAround(scope) {
  return scope === undefined ? [] : [scope, ...scopesAround(scope.parent)]
}

/** The import line of those of these functions that a text calls. */
function imported(names, texts, from) {
  const used = names.filter((name) => texts.some((text) => text.includes(`${name}(`)))
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${from}'\n`
}
