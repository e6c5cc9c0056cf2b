// The claims of a group → a method that asks tag, qualifier and further tests, as the lookup of the plan does.
import { ANY_QUALIFIER } from '../../dist/mapping/plan.js'
import { indent } from './text.mjs'

/** Which action takes a segment in a group: by tag, by qualifier, by further tests. Undefined where none is compiled. */
export function claimsOf({ lookup }, scope, taken) {
  const { places, width, claims, lists } = lookup
  const cases = []
  for (let at = 0; at < lookup.tags.length; at += 2) {
    const [code, number] = [lookup.tags[at], lookup.tags[at + 1]]
    const place = code === -1 ? 0 : places[scope * width + number]
    if (place === 0) continue
    const text = claimsOfTag(claims, place, lists, taken)
    if (text !== undefined) cases.push(`  case ${code}: // ${lettersOf(code)}\n${indent(text, 4)}`)
  }
  if (cases.length === 0) return undefined
  return `switch (s.tagCode) {\n${cases.join('\n')}\n  default:\n    return false\n}`
}

function claimsOfTag(claims, place, lists, taken) {
  const [other, none, count] = claims.slice(place, place + 3)
  const known = Array.from({ length: count }, (_, i) => claims.slice(place + 3 + 2 * i, place + 5 + 2 * i))
  const all = [[0, none], ...known].map(([qualifier, list]) => [qualifier, chosen(lists[list], taken)])
  const last = chosen(lists[other], taken)
  if ([...all.map(([, text]) => text), last].every((text) => text === 'return false')) return undefined
  const own = all.filter(([, text]) => text !== last)
  if (own.length === 0) return last
  const cases = own.map(([qualifier, text]) => `  case ${qualifier}:\n${indent(text, 4)}`)
  return ['switch (qualifierOf(s)) {', ...cases, '  default:', indent(last, 4), '}'].join('\n')
}

/** The first of these actions whose further tests hold. */
function chosen(actions, taken) {
  const lines = []
  for (const { id, further } of actions) {
    // a long value is compared as text: the lookup of the plan does that
    if (further.some(({ codes }) => codes.includes(ANY_QUALIFIER)))
      return [...lines, 'return false'].join('\n')
    const then = `return ${taken.has(id) ? `this.a${id}(s)` : 'false'}`
    if (further.length === 0) return [...lines, then].join('\n')
    lines.push(`if (${further.map(condition).join(' && ')}) ${then}`)
  }
  return [...lines, 'return false'].join('\n')
}

function condition({ element, component, absent, codes }) {
  const code = `codeAt(s, ${element}, ${component})`
  if (absent) return `${code} === 0`
  if (codes.length === 0) return `${code} !== 0`
  return codes.length === 1 ? `${code} === ${codes[0]}` : `[${codes.join(', ')}].includes(${code})`
}

function lettersOf(code) {
  return Buffer.from(
    [code >> 24, code >> 16, code >> 8, code].map((one) => one & 255).filter((one) => one > 0),
  ).toString('latin1')
}
