/**
 * Mapping text → plan, checked once before any data: form, extends, fields, addresses, tables, reachability.
 */
import { type Finding, finding } from '../core/finding.js'
import { definitionOf, type MessageDefinition } from '../message/definition.js'
import { isRecordType, recordTypes } from '../records/registry.js'
import { Builder } from './build.js'
import { extendMap } from './extend.js'
import { resolveFields } from './field-names.js'
import { lintPlan } from './lint.js'
import { buildLookup, factsOf } from './lookup.js'
import type { MapModel } from './model.js'
import { numberFields } from './number-fields.js'
import { parseMap } from './parse-map.js'
import type { Plan } from './plan.js'
import { findTails } from './tails.js'

/** Gives the text and file name of a map that another extends. */
export type MapLibrary = (id: string) => { text: string; file: string } | undefined

export interface Compiled {
  plan?: Plan
  map?: MapModel
  findings: Finding[]
}

const EXTENDS_MAX = 8

/**
 * Compiles a mapping file. With an error among the findings there is no plan. `guided` may hand in a definition with
 * guides laid over it, so that what the map tests is held against their codes and what it claims against their places.
 */
export function compileMap(
  text: string,
  file: string,
  library: MapLibrary,
  guided: (definition: MessageDefinition) => MessageDefinition = (definition) => definition,
): Compiled {
  const findings: Finding[] = []
  const map = load(text, file, library, findings, 0)
  if (map === undefined) return { findings }
  const named = definitionOf(map.definition)
  const definition = named && guided(named)
  if (definition === undefined) {
    findings.push(finding('map-invalid', `There is no definition '${map.definition}'`, { map: map.at }))
    return { findings }
  }
  if (!isRecordType(map.record)) {
    findings.push(finding('map-unknown-field', `There is no record '${map.record}'`, { map: map.at }))
    return { findings }
  }
  const builder = new Builder(map, recordTypes[map.record], definition, findings)
  const root = builder.build()
  const plan: Plan = {
    id: map.id,
    map,
    definition,
    part: recordTypes[map.record],
    record: map.record,
    root,
    scopes: builder.scopes,
    nodes: builder.nodes,
    actions: builder.actions,
    cells: builder.cells,
    lookup: buildLookup(builder.scopes),
    facts: factsOf(builder.actions),
    recordScope: builder.recordScope,
  }
  findTails(plan)
  numberFields(plan)
  findings.push(...lintPlan(plan))
  return findings.some((one) => one.severity === 'error') ? { map, findings } : { plan, map, findings }
}

function load(
  text: string,
  file: string,
  library: MapLibrary,
  findings: Finding[],
  depth: number,
): MapModel | undefined {
  const parsed = parseMap(text, file, library)
  findings.push(...parsed.findings)
  const map = parsed.map
  if (map === undefined) return undefined
  if (map.extends === undefined) return named(map, map.definition, findings)
  const source = depth < EXTENDS_MAX ? library(map.extends) : undefined
  if (source === undefined) {
    findings.push(
      finding('map-invalid', `The map '${map.extends}' that is to be extended was not found`, {
        map: map.at,
      }),
    )
    return undefined
  }
  const base = load(source.text, source.file, library, findings, depth + 1)
  if (base === undefined) return undefined
  const definition = map.definition || base.definition
  const merged = extendMap(base, named(map, definition, findings))
  return definition === base.definition ? merged : named(merged, definition, findings)
}

/** The map with its fields looked up; names mean what they do in its own definition. */
function named(map: MapModel, definition: string, findings: Finding[]): MapModel {
  const found = definitionOf(definition)
  if (found !== undefined) resolveFields(map, found, findings)
  return map
}
