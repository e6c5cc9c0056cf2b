/**
 * Acknowledgements held against the findings with eyes of their own: what is made is split as plain text, counted by
 * hand, and must say of each finding that is told where it is and which code it has; and nothing besides.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { type Answer, answerOf, envelopeError } from '../../src/translate/acknowledge/answers.js'
import { type AcknowledgementType, acknowledge } from '../../src/translate/acknowledge.js'
import { type CheckResult, check } from '../../src/translate/check.js'
import type { CheckedMessage } from '../../src/translate/check-levels.js'
import { syntaxOf } from '../support/neighbours.js'
import { TIMEOUT } from '../support/runs.js'
import { allSampleFiles, corpusOrWarning } from '../support/samples.js'
import { bytesOf, latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const FILES = [...allSampleFiles(), ...corpusOrWarning().filter(({ bytes }) => bytes.length < 12_000)]

function textOf(result: CheckResult, type: AcknowledgementType): string {
  const made = acknowledge(result, {
    type,
    now: '2026-11-22T14:05',
    controlNumbers: { interchange: '4711' },
    unasked: true,
  })
  return latin1(made.bytes)
}

/** Segments as lists of elements; the separators are those that we write. */
function segmentsOf(text: string): string[][] {
  const isX12 = text.startsWith('ISA')
  const segments = isX12 ? text.split('~') : text.split(/(?<!\?)'/)
  return segments.map((one) => one.replace(/^[\r\n]+/, '').split(isX12 ? '*' : /(?<!\?)\+/))
}

const tellable = ({ findings }: Pick<CheckedMessage, 'findings'>): [Finding, Answer][] =>
  findings.flatMap((one): [Finding, Answer][] => {
    const answer = one.severity === 'info' ? undefined : answerOf(one.code)
    return answer === undefined ? [] : [[one, answer]]
  })

const any = (code: Answer['edifact'] | undefined): readonly string[] =>
  code === undefined ? [] : typeof code === 'string' ? [code] : code

// ------------------------------------------------------------------ 997 and 999

interface SetInText {
  verdict: string
  errors: string[]
  /** `position code` of AK3 and `position element code` of AK4. */
  segments: string[]
  elements: string[]
}

/** The sets of a 997 or 999 by their reference, in the order of AK2. */
function setsOf(segments: readonly string[][]): Map<string, SetInText[]> {
  const sets = new Map<string, SetInText[]>()
  let set: SetInText | undefined
  let position = ''
  for (const [tag = '', a = '', b = '', c = '', d = ''] of segments) {
    if (tag === 'AK2') {
      set = { verdict: '', errors: [], segments: [], elements: [] }
      sets.set(b, [...(sets.get(b) ?? []), set])
    } else if (/^[AI]K3$/.test(tag)) {
      position = b
      set?.segments.push(`${b} ${d}`)
    } else if (/^[AI]K4$/.test(tag)) set?.elements.push(`${position} ${a.split(/[:>]/)[0]} ${c}`)
  }
  let verdicts = segments.filter(([tag]) => tag === 'AK5' || tag === 'IK5')
  for (const one of [...sets.values()].flat().length === verdicts.length ? inOrder(segments, sets) : []) {
    const [, verdict = '', ...errors] = verdicts[0] ?? []
    verdicts = verdicts.slice(1)
    one.verdict = verdict
    one.errors = errors
  }
  return sets
}

function inOrder(segments: readonly string[][], sets: ReadonlyMap<string, SetInText[]>): SetInText[] {
  const used = new Map<string, number>()
  return segments.flatMap(([tag, , reference = '']) => {
    if (tag !== 'AK2') return []
    const nth = used.get(reference) ?? 0
    used.set(reference, nth + 1)
    return sets.get(reference)?.[nth] ?? []
  })
}

const isInside = (one: Finding, answer: Answer): boolean => {
  const { at } = one
  if (at?.segment === undefined || at.tag === 'ST' || (at.tag === 'SE' && answer.before !== true))
    return false
  return /^[A-Z][A-Z0-9]{1,2}$/.test(one.about?.segment ?? at.tag ?? '')
}

/** 720 has a code for it (10) only in releases that no answer is written in; that it is left out is told. */
const UNLISTED: ReadonlySet<string> = new Set(['trailing-separator'])

function faultsOfSet(message: CheckedMessage, set: SetInText): string[] {
  const faults: string[] = []
  const left = { segments: [...set.segments], elements: [...set.elements] }
  const told = tellable(message)
  for (const [one, answer] of told) {
    const { segment = 0, element = 0 } = one.at ?? {}
    if (!isInside(one, answer)) continue
    const isElement = answer.element !== undefined && element > 0
    const wanted = isElement
      ? any(answer.element).map((code) => `${segment} ${element} ${code}`)
      : any(answer.segment).map((code) => `${segment} ${code}`)
    const list = isElement ? left.elements : left.segments
    const index = list.findIndex((said) => wanted.includes(said))
    if (index < 0 && wanted.length > 0 && !UNLISTED.has(one.code))
      faults.push(`${one.code} at ${segment}/${element} is not said`)
    else if (index >= 0) list.splice(index, 1)
  }
  // an element stands under its segment, with error 8; what is left beside that was found by nobody
  const others = left.segments.filter((said) => !/ 8?$/.test(said))
  if (left.elements.length + others.length > 0)
    faults.push(`said of nothing: ${[...left.elements, ...others]}`)
  const grave = told.some(([one]) => one.severity === 'error') || message.errors > told.length
  const verdict = grave ? 'R' : told.length > 0 ? 'E' : 'A'
  if (set.verdict !== verdict) faults.push(`verdict ${set.verdict} in place of ${verdict}`)
  for (const code of set.errors) {
    const isSaid = told.some(([one, answer]) => any(envelopeError(one) ?? answer.set).includes(code))
    if (!isSaid) faults.push(`set error ${code} of nothing`)
  }
  return faults
}

describe.each(['997', '999'] as const)('%s, as text', (type) => {
  it('says each finding where it is, and counts right', () => {
    const faults = FILES.filter((file) => syntaxOf(file) === 'x12').flatMap(({ name, bytes }) => {
      const result = check(bytes)
      const segments = segmentsOf(textOf(result, type))
      if (segments.length < 3) return []
      const sets = setsOf(segments)
      const used = new Map<string, number>()
      const ofSets = result.messages.flatMap((message) => {
        const { reference } = message.header
        const nth = used.get(reference) ?? 0
        const set = sets.get(reference)?.[nth]
        if (set === undefined) return []
        used.set(reference, nth + 1)
        return faultsOfSet(message, set)
      })
      return [...ofSets, ...countFaults(segments)].map((fault) => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})

it('what the release of the answer has no code for is told', () => {
  const { bytes } = FILES.find(({ name }) => name === 'quirks/x12-trailing-empties.edi')!
  for (const type of ['997', '999'] as const) {
    const { findings } = acknowledge(check(bytes), {
      type,
      now: '2026-11-22T14:05',
      controlNumbers: { interchange: '1' },
    })
    expect(findings.map(({ code, message }) => `${code} ${message.split("' ")[1]}`)).toEqual([
      'not-acknowledged 5 findings are left out, for which the release has no code',
    ])
  }
})

/** AK902 to AK904 against the sets that AK9 closes. */
function countFaults(segments: readonly string[][]): string[] {
  const faults: string[] = []
  let verdicts: string[] = []
  for (const [tag, verdict = '', , received = '', accepted = ''] of segments) {
    if (tag === 'AK5' || tag === 'IK5') verdicts.push(verdict)
    if (tag !== 'AK9') continue
    const rejected = verdicts.filter((one) => one === 'R').length
    const right = verdict === 'R' ? 0 : Number(received) - rejected
    if (Number(accepted) !== right) faults.push(`AK904 ${accepted}, counted ${right}`)
    verdicts = []
  }
  return faults
}

// ------------------------------------------------------------------ TA1

describe('TA1, as text', () => {
  it('has the verdict on the envelope, and the note of one of the gravest findings there', () => {
    const faults = FILES.filter((file) => syntaxOf(file) === 'x12').flatMap(({ name, bytes }) => {
      const result = check(bytes)
      const answers = segmentsOf(textOf(result, 'ta1')).filter(([tag]) => tag === 'TA1')
      return answers.flatMap(([, reference = '', , , verdict = '', note = '']) => {
        const fits = result.interchanges.some((one) => {
          if (one.header?.reference.padStart(9, '0') !== reference) return false
          const told = tellable(one)
          const grave = told.filter(([{ severity }]) => severity === 'error')
          const right = grave.length > 0 ? 'R' : told.length > 0 ? 'E' : 'A'
          const notes = (grave.length > 0 ? grave : told).flatMap(([finding, answer]) =>
            any(envelopeError(finding) ?? answer.interchange),
          )
          return verdict === right && (notes.length === 0 ? note === '000' : notes.includes(note))
        })
        return fits ? [] : [`${name}: TA1 ${reference} ${verdict} ${note}`]
      })
    })
    expect(faults).toEqual([])
  })
})

// ------------------------------------------------------------------ CONTRL

describe('CONTRL, as text', () => {
  it('has UCM for each message, with its verdict, and a code for each finding in its body', () => {
    const faults = FILES.filter((file) => syntaxOf(file) === 'edifact').flatMap(({ name, bytes }) => {
      const result = check(bytes)
      const segments = segmentsOf(textOf(result, 'contrl'))
      return ucmFaults(result, segments).map((fault) => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})

interface MessageInText {
  verdict: string
  /** `position code` of UCS, and `position element code` of UCD. */
  codes: string[]
}

/** The messages of a CONTRL by their reference. */
function messagesOf(segments: readonly string[][]): Map<string, MessageInText[]> {
  const named = new Map<string, MessageInText[]>()
  let open: MessageInText | undefined
  let position = ''
  for (const [tag, a = '', b = '', verdict = ''] of segments) {
    if (tag === 'UNT') open = undefined
    else if (tag === 'UCM') {
      open = { verdict, codes: [] }
      named.set(a, [...(named.get(a) ?? []), open])
    } else if (tag === 'UCS') {
      position = a
      if (b !== '') open?.codes.push(`${a} ${b}`)
    } else if (tag === 'UCD') open?.codes.push(`${position} ${b.split(':')[0]} ${a}`)
  }
  return named
}

const isOfBody = ({ at, about }: Finding): boolean =>
  at?.segment !== undefined && at.tag !== 'UNH' && (at.tag !== 'UNT' || (about?.segment ?? at.tag) !== 'UNT')

function ucmFaults({ messages }: CheckResult, segments: readonly string[][]): string[] {
  const named = messagesOf(segments)
  return messages.flatMap((message) => {
    const said = named.get(message.header.reference)?.shift()
    if (said === undefined) return []
    const name = `UCM ${message.header.reference}`
    const verdict = message.errors > 0 ? '4' : '7'
    const faults = said.verdict === verdict ? [] : [`${name}: verdict ${said.verdict}`]
    const left = [...said.codes]
    for (const [one, answer] of tellable(message)) {
      if (!isOfBody(one)) continue
      const { segment = 0, element = 0 } = one.at ?? {}
      const position = answer.before === true ? segment - 1 : segment
      const isElement = answer.element !== undefined && element > 0
      const place = isElement ? `${position} ${element}` : `${position}`
      const index = left.findIndex(
        (code) => any(answer.edifact).includes(code.slice(place.length + 1)) && code.startsWith(`${place} `),
      )
      if (index < 0) faults.push(`${name}: ${one.code} at ${place} is not said`)
      else left.splice(index, 1)
    }
    return left.length === 0 ? faults : [...faults, `${name}: said of nothing: ${left}`]
  })
}

// ------------------------------------------------------------------ in words

describe('824 and APERAK, as text', () => {
  it('have an error for each finding that is no mere information', () => {
    const faults = FILES.flatMap((file) => {
      const isX12 = syntaxOf(file) === 'x12'
      if (syntaxOf(file) === 'abi') return []
      const result = check(file.bytes)
      const text = textOf(result, isX12 ? '824' : 'aperak')
      if (text === '') return []
      const answered = result.messages.filter(
        ({ header, group }) => !isX12 || (header.type !== 'TA1' && group !== undefined),
      )
      const wanted = answered.flatMap(({ findings }) =>
        findings.filter(({ severity }) => severity !== 'info'),
      ).length
      const said = segmentsOf(text).filter(([tag]) => tag === (isX12 ? 'TED' : 'ERC')).length
      const right = isX12 ? said === wanted : said >= wanted
      return right ? [] : [`${file.name}: ${said} errors, ${wanted} findings`]
    })
    expect(faults).toEqual([])
  })

  it('what is quoted of a value by its beginning only, or not at all, is told', () => {
    const long = 'X1'.repeat(60)
    const set = `ST*315*0001~B4***VA*20260704*0001**TTWU*104523*L*22G1*PHMNL*UN*6~N9*BM*${long}~N9*Q^*A~R4*L*UN*USLAX~SE*6*0001~`
    const isa = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*02*ORSLINE        *ZZ*PORTMESH       *260704*0001*U*00401*000000001*1*P*>~`
    const file = `${isa}GS*QO*ORSLINE*PORTMESH*20260704*0001*1*X*004010~${set}GE*1*1~IEA*1*000000001~`
    for (const type of ['997', '999', '824'] as const) {
      const made = acknowledge(check(bytesOf(file)), {
        type,
        now: '2026-11-22T14:05',
        controlNumbers: { interchange: '4711' },
      })
      expect(latin1(made.bytes)).toContain(`*${long.slice(0, 79)}`)
      expect(
        made.findings.map(({ code, severity, message }) => [code, severity, message.split("' ")[1]]),
      ).toEqual([
        ['not-acknowledged', 'info', 'a value in error is quoted by the beginning only'],
        ['not-acknowledged', 'info', 'a value in error is not quoted, for characters that may be separators'],
      ])
    }
  })
})
