/**
 * The maps at hand: those of the package (embedded as text, compiled when first needed) and those that a caller
 * adds. Finds the map for a message by its headers.
 */
import type { Finding } from '../core/finding.js'
import type { MessageHeader } from '../syntax/envelope.js'
import { type Compiled, compileMap } from './compile.js'
import { embedded } from './embedded.generated.js'
import type { MatchRule } from './model.js'
import { parseMap } from './parse-map.js'
import type { Plan } from './plan.js'

/** A map as the package carries it: its text, and what decides whether it fits a message. */
export interface EmbeddedMap {
  id: string
  file: string
  syntax: string
  match: MatchRule[]
  fallback: boolean
  record: string
  text: string
}

export interface Found {
  plan: Plan
  /** The association of the message is unknown; the base map of its version was taken. */
  byFallback: boolean
}

interface LastFound {
  syntax: string
  type: string
  version: string
  release: string
  association: string
  found: Found | undefined
}

/** What a header says at an address of `match`. */
function headerValue(header: MessageHeader, address: string): string {
  switch (address) {
    case 'UNH/2.1':
    case 'ST/1':
    case 'B/applicationId':
      return header.type
    case 'UNH/2.2':
    case 'GS/8':
      return header.version ?? ''
    case 'UNH/2.3':
      return header.release ?? ''
    case 'UNH/2.5':
      return header.association ?? ''
    default:
      return ''
  }
}

/** Headers whose map is remembered; what comes in decides them, so there must be an end. */
const FOUND_MAX = 1000

export class MapLibrary {
  private readonly maps: EmbeddedMap[]
  private readonly compiled = new Map<string, Compiled>()
  private readonly foundFor = new Map<string, Found | undefined>()
  /** The headers asked for last: neighbours are mostly of one kind. */
  private lastFound: LastFound | undefined

  private constructor(maps: readonly EmbeddedMap[]) {
    this.maps = [...maps]
  }

  /** The maps of the package. Compiled plans are kept, so one library should be used for many messages. */
  static standard(): MapLibrary {
    return new MapLibrary(embedded)
  }

  /** A library with further maps, which come before those of the package; with what is wrong with them. */
  with(maps: readonly { text: string; file: string }[]): { library: MapLibrary; findings: Finding[] } {
    const findings: Finding[] = []
    const added = maps.flatMap(({ text, file }) => {
      const parsed = parseMap(text, file)
      const { map } = parsed
      if (map === undefined) {
        findings.push(...parsed.findings)
        return []
      }
      return [
        {
          id: map.id,
          file,
          syntax: map.syntax,
          match: map.match,
          fallback: map.fallback,
          record: map.record,
          text,
        },
      ]
    })
    const library = new MapLibrary([...added, ...this.maps])
    for (const { id } of added) findings.push(...library.compile(id).findings)
    return { library, findings }
  }

  /** All maps, in the order in which they are tried. */
  list(): readonly EmbeddedMap[] {
    return this.maps
  }

  compile(id: string): Compiled {
    const known = this.compiled.get(id)
    if (known !== undefined) return known
    const map = this.maps.find((one) => one.id === id)
    const made =
      map === undefined ? { findings: [] } : compileMap(map.text, map.file, (base) => this.source(base))
    this.compiled.set(id, made)
    return made
  }

  /** The plan of a format id; `edifact/baplie` without version is the last of that name in the list. */
  plan(id: string): Plan | undefined {
    if (id.includes('@') || this.maps.some((one) => one.id === id)) return this.compile(id).plan
    const named = this.maps.filter((one) => one.id.startsWith(`${id}@`))
    const newest = named.at(-1)
    return newest === undefined ? undefined : this.compile(newest.id).plan
  }

  /** The map for a message: all of `match` fits, or all but the association where the map allows fallback. */
  find(syntax: string, header: MessageHeader): Found | undefined {
    const { type, version = '', release = '', association = '' } = header
    const last = this.lastFound
    if (last !== undefined && last.syntax === syntax && last.type === type) {
      if (last.version === version && last.release === release && last.association === association)
        return last.found
    }
    const found = this.remembered(syntax, header)
    this.lastFound = { syntax, type, version, release, association, found }
    return found
  }

  private remembered(syntax: string, header: MessageHeader): Found | undefined {
    const { type, version = '', release = '', association = '' } = header
    const key = `${syntax} ${type}:${version}:${release}:${association}`
    if (!this.foundFor.has(key)) {
      if (this.foundFor.size >= FOUND_MAX) this.foundFor.clear()
      this.foundFor.set(key, this.search(syntax, header))
    }
    return this.foundFor.get(key)
  }

  private search(syntax: string, header: MessageHeader): Found | undefined {
    const candidates = this.maps.filter((map) => map.syntax === syntax && map.match.length > 0)
    const exact = candidates.find((map) => map.match.every((rule) => fits(rule, header)))
    const loose =
      exact ??
      candidates.find((map) => map.fallback && fitsButAssociation(map.match, header)) ??
      candidates.findLast((map) => syntax === 'x12' && fitsButVersion(map.match, header))
    const plan = loose === undefined ? undefined : this.compile(loose.id).plan
    return plan === undefined ? undefined : { plan, byFallback: exact === undefined }
  }

  private source(id: string): { text: string; file: string } | undefined {
    return this.maps.find((map) => map.id === id)
  }
}

function fits(rule: MatchRule, header: MessageHeader): boolean {
  return rule.values.includes(headerValue(header, rule.address))
}

/** A set of X12 without its group does not say its version: the newest map of the set is taken. */
function fitsButVersion(match: readonly MatchRule[], header: MessageHeader): boolean {
  return header.version === undefined && match.every((rule) => rule.address === 'GS/8' || fits(rule, header))
}

function fitsButAssociation(match: readonly MatchRule[], header: MessageHeader): boolean {
  return match.every((rule) => rule.address === 'UNH/2.5' || fits(rule, header))
}
