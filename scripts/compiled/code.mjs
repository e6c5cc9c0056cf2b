// A plan → the text of a class that takes its usual segments (see src/mapping/compiled-reader.ts).
import { signatureOf } from '../../dist/mapping/signature.js'
import { ActionCode } from './action.mjs'
import { claimsOf } from './claims.mjs'
import { ObjectCode } from './objects.mjs'
import { called, imported, indent } from './text.mjs'

const TAPE = ['arenaMarks', 'COMPONENT', 'DIRTY', 'ELEMENT', 'POSITION_SHIFT', 'SEPARATORS', 'TERMINATOR']
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
  const scopes = plan.scopes.filter((scope) => isWanted(scope) || scope.parent === undefined)
  const claims = alike(scopes.map(({ id }) => ({ id, text: claimsOf(plan, id, taken) })))
  const texts = [...methods, ...getters, ...claims.map(({ text }) => text)]
  const tape = TAPE.filter((name) => texts.some((text) => text.includes(NAMES[name] ?? name)))
  const parts = [...objects.parts].sort().map((part) => `  ${part},\n`)
  return `// Made by scripts/compile-maps.mjs from the plan of ${id}; not to be edited.
${imported(['listOf'], texts, '../../core/plain-object.js')}import * as objects from '../../records/objects.generated.js'
import type { Segment } from '../../syntax/segment.js'
import * as tape from '../../syntax/tape.js'
${imported(['qualifierOf'], texts, '../claims.js')}import * as compiled from '../compiled-reader.js'
import { ${texts.some((text) => text.includes('isObject(')) ? 'isObject, ' : ''}type RecordObject } from '../objects.js'
${imported(['codeAt', 'isAt'], texts, '../tests.js')}
const { ${tape.map((name) => (NAMES[name] === undefined ? name : `${name}: ${NAMES[name]}`)).join(', ')} } = tape
const { ${called(['lengthOf', 'cellValue'], texts).join(', ')} } = compiled
const {
${parts.join('')}} = objects

/** The plan that this code fits. */
export const signature = '${signatureOf(plan)}'

export class ${name} extends compiled.CompiledReader {
  protected override claim(s: Segment, scope: number): boolean {
    switch (scope) {
${claims.map(({ ids }) => `${ids.map((id) => `      case ${id}:`).join('\n')}\n        return this.in${ids[0]}(s)`).join('\n')}
      default:
        return false
    }
  }

${claims.map(({ ids, text }) => `  private in${ids[0]}(s: Segment): boolean {\n${indent(text, 4)}\n  }\n`).join('\n')}
${[...getters, ...methods].join('\n')}}
`
}

/** Groups that claim the same, in which a segment goes one way. */
function alike(claims) {
  const byText = new Map()
  for (const { id, text } of claims)
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), id])
  return [...byText].map(([text, ids]) => ({ ids, text }))
}

function scopesAround(scope) {
  return scope === undefined ? [] : [scope, ...scopesAround(scope.parent)]
}
