/**
 * Acknowledging: the table of codes against the closed list and the standards' lists; every acknowledgement made
 * passes the check and reads back as it was made; counts and verdicts of files of mixed good and bad sets.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FINDING_CODES, type FindingCode } from '../../src/core/finding-codes.js'
import { MapLibrary } from '../../src/mapping/library.js'
import { type Acknowledgement, acknowledgement } from '../../src/records/acknowledgement.js'
import { errorsOf } from '../../src/records/acknowledgement-errors.js'
import { validateRecord } from '../../src/records/registry.js'
import { ANSWERS, type Answer, answerOf } from '../../src/translate/acknowledge/answers.js'
import {
  type AcknowledgementType,
  type AcknowledgeOptions,
  acknowledge,
} from '../../src/translate/acknowledge.js'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { corpusOrWarning, sampleFiles } from '../support/samples.js'

vi.setConfig({ testTimeout: TIMEOUT })

const NOW = '2026-11-22T14:05'
const OPTIONS: AcknowledgeOptions = { now: NOW, controlNumbers: { interchange: '4711' }, unasked: true }
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const list = (code: Answer['edifact'] | undefined): readonly string[] =>
  code === undefined ? [] : typeof code === 'string' ? [code] : code

describe('the table of codes', () => {
  const codes = Object.keys(FINDING_CODES) as FindingCode[]

  it('has every finding code, or the reason why it is never told', () => {
    expect(codes.filter((code) => !Object.hasOwn(ANSWERS, code))).toEqual([])
    expect(Object.keys(ANSWERS).filter((code) => !Object.hasOwn(FINDING_CODES, code))).toEqual([])
    for (const reason of Object.values(ANSWERS))
      if (typeof reason === 'string') expect(reason).toMatch(/^is |^leaves /)
  })

  const library = MapLibrary.standard()
  const codesIn = (format: string, table: string): string[] =>
    library
      .plan(format)!
      .map.tables.get(table)!
      .entries.flatMap((one) => one.codes)

  it.each([
    ['interchange', [['x12/ta1@00401', 'note']]],
    [
      'group',
      [
        ['x12/997@004010', 'groupError'],
        ['x12/999@005010', 'groupError'],
      ],
    ],
    [
      'set',
      [
        ['x12/997@004010', 'setError'],
        ['x12/999@005010', 'setError'],
      ],
    ],
    [
      'segment',
      [
        ['x12/997@004010', 'segmentError'],
        ['x12/999@005010', 'segmentError'],
      ],
    ],
    [
      'element',
      [
        ['x12/997@004010', 'elementError'],
        ['x12/999@005010', 'elementError'],
      ],
    ],
  ] as const)('names only codes of the standard: %s', (level, tables) => {
    for (const code of codes) {
      const alternatives = list(answerOf(code)?.[level])
      const known = tables.map(([format, table]) => codesIn(format, table))
      for (const one of alternatives) expect(known.flat(), code).toContain(one)
      for (const one of alternatives.slice(-1)) for (const table of known) expect(table, code).toContain(one)
    }
  })

  it('names only codes of 0085, the last alternative in both syntaxes', () => {
    for (const code of codes) {
      const alternatives = list(answerOf(code)?.edifact)
      for (const one of alternatives) expect(codesIn('edifact/contrl@4', 'error'), code).toContain(one)
      for (const one of alternatives.slice(-1))
        expect(codesIn('edifact/contrl@3', 'error'), code).toContain(one)
    }
  })
})

// ------------------------------------------------------------------ what is made is right

const FILES = [...sampleFiles(), ...corpusOrWarning().filter(({ bytes }) => bytes.length < 12_000)]
const X12: AcknowledgementType[] = ['ta1', '997', '999', '824']
const EDIFACT: AcknowledgementType[] = ['contrl', 'aperak']

describe('every acknowledgement made passes the check and reads back as it was made', () => {
  it.each(FILES.map(({ name, bytes }) => ({ name, bytes })))('$name', ({ bytes }) => {
    const result = check(bytes)
    for (const type of [...X12, ...EDIFACT]) {
      const made = acknowledge(result, { ...OPTIONS, type })
      if (made.bytes.length === 0) {
        expect(made.findings.length, type).toBeGreaterThan(0)
        continue
      }
      expect(
        made.findings.filter(({ severity }) => severity === 'error'),
        type,
      ).toEqual([])
      expect(check(made.bytes).findings, `${type} ${text(made.bytes)}`).toEqual([])
      const back = read(made.bytes)
      expect(back.findings, type).toEqual([])
      expect(back.messages.map(({ format }) => format)).toEqual(made.messages.map(({ format }) => format))
      back.messages.forEach(({ records }, k) => {
        const given = made.messages[k]!.records[0] as Acknowledgement
        expect(validateRecord(given)).toEqual([])
        expect(codesOf(records[0] as Acknowledgement)).toEqual(codesOf(given))
        countsAreRight(records[0] as Acknowledgement)
      })
    }
  })
})

function codesOf(record: Acknowledgement): unknown[] {
  return errorsOf(record).map(({ level, position, element, component, repetition, code, list: from }) => {
    return [level, position, element, component, repetition, code, from]
  })
}

function countsAreRight({ groups = [] }: Acknowledgement): void {
  for (const { counts, messages = [], verdict } of groups) {
    if (counts === undefined) continue
    const rejected = messages.filter((one) => one.verdict === 'rejected').length
    if (verdict === 'accepted' || verdict === 'acceptedWithErrors') expect(rejected).toBe(0)
    if (verdict === 'partlyAccepted') expect(counts.accepted).toBeGreaterThan(0)
    if (verdict === 'rejected') expect(counts.accepted).toBe(0)
    else expect(counts.accepted).toBe((counts.received ?? 0) - rejected)
  }
}

// ------------------------------------------------------------------ counts of mixed files

type Kind = 'good' | 'noted' | 'bad' | 'miscounted'
const KINDS: readonly Kind[] = ['good', 'noted', 'bad', 'miscounted']
const VERDICT: Readonly<Record<Kind, string>> = {
  good: 'accepted',
  noted: 'acceptedWithErrors',
  bad: 'rejected',
  miscounted: 'acceptedWithErrors',
}

const set = (kind: Kind, k: number): string => {
  const number = String(k + 1).padStart(4, '0')
  const event = kind === 'noted' ? 'Q9' : 'VA'
  const segments = [
    `ST*315*${number}~`,
    kind === 'bad' ? '' : `B4***${event}*20260704*0001**TTWU*104523*L*22G1*PHMNL*UN*6~`,
    'N9*BM*AB~',
    'R4*L*UN*USLAX~',
  ].filter(Boolean)
  const count = segments.length + 1 + (kind === 'miscounted' ? 3 : 0)
  return `${segments.join('')}SE*${count}*${number}~`
}

const x12File = (interchanges: readonly (readonly (readonly Kind[])[])[]): string =>
  interchanges
    .map((groups, i) => {
      const number = String(i + 1).padStart(9, '0')
      const isa = `ISA*00*          *00*          *02*ORSLINE        *ZZ*PORTMESH       *260704*0001*U*00401*${number}*1*P*>~`
      const inside = groups.map((kinds, g) => {
        const gs = `GS*QO*ORSLINE*PORTMESH*20260704*0001*${i * 10 + g + 1}*X*004010~`
        return `${gs}${kinds.map(set).join('')}GE*${kinds.length}*${i * 10 + g + 1}~`
      })
      return `${isa}${inside.join('')}IEA*${groups.length}*${number}~`
    })
    .join('')

const kinds = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 6 })
const mixed = fc.array(fc.array(kinds, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })

describe('files of mixed good and bad sets', () => {
  it.each(['997', '999'] as const)('%s counts and judges each group', (type) => {
    fc.assert(
      fc.property(mixed, (interchanges) => {
        const { bytes, messages } = acknowledge(check(x12File(interchanges)), { ...OPTIONS, type })
        expect(messages).toHaveLength(interchanges.flat().length)
        const records = read(bytes).messages.map((one) => one.records[0] as Acknowledgement)
        interchanges.flat().forEach((sets, k) => {
          const [group] = records[k]!.groups!
          const accepted = sets.filter((one) => one !== 'bad').length
          expect(group!.counts).toEqual({ included: sets.length, received: sets.length, accepted })
          expect(group!.messages?.map((one) => one.verdict)).toEqual(sets.map((one) => VERDICT[one]))
          expect(group!.verdict).toBe(groupVerdict(sets, accepted))
        })
      }),
      runs(25),
    )
  })

  it('CONTRL names each message once, with its verdict', () => {
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 3 }), (interchanges) => {
        const { bytes } = acknowledge(check(edifactFile(interchanges)), OPTIONS)
        const records = read(bytes).messages.map((one) => one.records[0] as Acknowledgement)
        expect(records).toHaveLength(interchanges.length)
        interchanges.forEach((messages, k) => {
          expect(records[k]!.interchange?.code).toBe('7')
          expect(records[k]!.messages?.map((one) => [one.reference, one.code])).toEqual(
            messages.map((kind, m) => [String(m + 1), kind === 'bad' ? '4' : '7']),
          )
        })
      }),
      runs(25),
    )
  })
})

function groupVerdict(sets: readonly Kind[], accepted: number): string {
  if (accepted === 0) return 'rejected'
  if (accepted < sets.length) return 'partlyAccepted'
  return sets.every((one) => one === 'good') ? 'accepted' : 'acceptedWithErrors'
}

const plan = (kind: Kind, k: number): string => {
  const segments = [
    `UNH+${k + 1}+BAPLIE:D:95B:UN:SMDG22'`,
    "BGM++PLAN+9'",
    "DTM+137:2606110930:201'",
    kind === 'bad' ? '' : "TDT+20+042E+++ORS:172:20+++9712345:146:11:CAPE ORISON'",
    "LOC+5+CNSHA:139:6'",
    "LOC+61+USLAX:139:6'",
    "DTM+132:260625:101'",
    kind === 'noted' ? "RFF+QQQ:042E'" : "RFF+VON:042E'",
  ].filter(Boolean)
  const count = segments.length + 1 + (kind === 'miscounted' ? 1 : 0)
  return `${segments.join('')}UNT+${count}+${k + 1}'`
}

const edifactFile = (interchanges: readonly (readonly Kind[])[]): string =>
  interchanges
    .map((messages, i) => {
      const unb = `UNB+UNOA:2+ORSLINE+PORTMESH+260704:0001+B${i + 1}++++1+1'`
      return `${unb}${messages.map(plan).join('')}UNZ+${messages.length}+B${i + 1}'`
    })
    .join('')

// ------------------------------------------------------------------ single cases

describe('what is acknowledged, and when', () => {
  const good = x12File([[['good']]])

  it('places and codes stand where the standard has them', () => {
    const file = x12File([[['noted', 'bad', 'miscounted']]]).replace('R4*L*UN*USLAX~', 'R4*L*UN~')
    const { bytes } = acknowledge(check(file), { ...OPTIONS, type: '997', lineEnd: '\n' })
    expect(text(bytes).split('\n').slice(2, -3)).toEqual([
      'ST*997*0001~',
      'AK1*QO*1~',
      'AK2*315*0001~',
      'AK3*B4*2**8~',
      'AK4*3*157*7*Q9~',
      'AK3*R4*4**8~',
      'AK4*3*310*2~',
      'AK5*R*5~',
      'AK2*315*0002~',
      'AK3*B4*2**3~',
      'AK5*R*5~',
      'AK2*315*0003~',
      'AK5*E*4~',
      'AK9*P*3*3*1~',
      'SE*15*0001~',
    ])
  })

  it('CONTRL names the segment before a missing one, and the elements of one segment together', () => {
    const file = edifactFile([['bad', 'good']]).replace(
      "LOC+61+USLAX:139:6'",
      "LOC+61+USLAXXXXXXXXXXXXXXXXXXXXXXX:139:6:::'",
    )
    const { bytes } = acknowledge(check(file), { ...OPTIONS, lineEnd: '\n' })
    expect(text(bytes).split('\n').slice(1, -2)).toEqual(
      [
        "UNH+1+CONTRL:D:3:UN'",
        "UCI+B1+ORSLINE+PORTMESH+7'",
        "UCM+1+BAPLIE:D:95B:UN:SMDG22+4'",
        "UCS+3+13'",
        "UCS+5'",
        "UCD+39+2:1'",
        "UCM+2+BAPLIE:D:95B:UN:SMDG22+7'",
        "UNT+8+1'",
      ].map((line) => line),
    )
  })

  it('sender and recipient change places, the test flag is mirrored, numbers are counted from the one given', () => {
    const file = x12File([[['good']], [['good'], ['good']]]).replaceAll('*P*>', '*T*>')
    const { bytes } = acknowledge(check(file), { ...OPTIONS, type: '997', lineEnd: '\n' })
    const lines = text(bytes).split('\n')
    expect(lines[0]).toMatch(/\*ZZ\*PORTMESH {7}\*02\*ORSLINE {8}\*261122\*1405\*U\*00401\*000004711\*0\*T\*/)
    expect(lines.filter((line) => /^(ISA|GS)/.test(line)).map((line) => line.match(/47\d\d/)?.[0])).toEqual([
      '4711',
      '4711',
      '4712',
      '4712',
      '4713',
    ])
  })

  it('is refused without a clock or a control number; nothing is made up', () => {
    const { bytes, findings } = acknowledge(check(good), { type: '997' })
    expect(bytes).toHaveLength(0)
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(['envelope-incomplete'])
  })

  it.each([
    ['ta1', good.replace('*1*P*>', '*0*P*>'), good],
    ['contrl', edifactFile([['good']]).replace('++++1+1', ''), edifactFile([['good']])],
  ] as const)('%s is made only where it is asked for', (type, silent, asking) => {
    const made = (file: string, unasked: boolean): number =>
      acknowledge(check(file), { ...OPTIONS, type, unasked }).bytes.length
    expect(made(silent, false)).toBe(0)
    expect(made(silent, true)).toBeGreaterThan(0)
    expect(made(asking, false)).toBeGreaterThan(0)
  })

  it('ISA14 2 and 3 ask for rejections, and for errors', () => {
    const made = (code: string, iea: string): number => {
      const file = good.replace('*1*P*>', `*${code}*P*>`).replace('IEA*1', `IEA*${iea}`)
      return acknowledge(check(file), { ...OPTIONS, type: 'ta1', unasked: false }).bytes.length
    }
    expect(made('2', '1')).toBe(0)
    expect(made('2', '5')).toBe(0)
    expect(made('3', '1')).toBe(0)
    expect(made('3', '5')).toBeGreaterThan(0)
  })

  it.each([
    'ack/997-mixed.edi',
    'ack/999-context.edi',
    'ack/ta1-three.edi',
    'ack/contrl3-mixed.edi',
    'ack/contrl4-repetition.edi',
  ])('%s is never acknowledged', (name) => {
    const { bytes } = FILES.find((one) => one.name === name)!
    for (const result of [check(bytes), read(bytes)]) {
      const made = acknowledge(result, OPTIONS)
      expect(made.bytes).toHaveLength(0)
      expect(made.findings.map(({ code }) => code)).toEqual(['not-acknowledged'])
    }
  })

  it('an interchange of both is answered without its acknowledgements', () => {
    const fa = 'GS*FA*A*B*20260704*0001*9*X*004010~ST*997*0001~AK1*QO*1~AK9*A*1*1*1~SE*4*0001~GE*1*9~'
    const { messages } = acknowledge(check(good.replace('GS*QO', `${fa}GS*QO`).replace('IEA*1', 'IEA*2')), {
      ...OPTIONS,
      type: '997',
    })
    expect(messages.map((one) => (one.records[0] as Acknowledgement).groups?.[0]?.functionalId)).toEqual([
      'QO',
    ])
  })

  it('what was read is answered as what was checked, as far as reading sees', () => {
    const file = x12File([[['good', 'miscounted']], [['good']]])
    const made = (result: ReturnType<typeof check> | ReturnType<typeof read>): string =>
      text(acknowledge(result, { ...OPTIONS, type: '997' }).bytes)
    expect(made(read(file))).toBe(made(check(file)))
  })

  it('letters outside the repertoire of the sender are answered in the next one that has them', () => {
    const file = edifactFile([['good']]).replace('+ORSLINE+', '+Orsline+')
    expect(text(acknowledge(check(file), OPTIONS).bytes)).toMatch(/^UNB\+UNOB:2\+PORTMESH\+Orsline\+/)
  })

  it('a group that is rejected as a whole accepts none of its sets', () => {
    const file = x12File([[['good', 'good']]]).replace(/GE\*2\*1~/, '')
    const { messages, verdict } = acknowledge(check(file), { ...OPTIONS, type: '997' })
    const [group] = (messages[0]!.records[0] as Acknowledgement).groups!
    expect(verdict).toBe('rejected')
    expect(group).toMatchObject({ verdict: 'rejected', counts: { received: 2, accepted: 0 }, messages: [] })
    expect(group!.errors?.map(({ code }) => code)).toEqual(['3'])
  })

  it('UNB 0031 2 asks for an indication of receipt alone', () => {
    const file = edifactFile([['bad', 'good']]).replace('++++1+1', '++++2+1')
    const { bytes } = acknowledge(check(file), { ...OPTIONS, unasked: false, lineEnd: '\n' })
    expect(text(bytes).split('\n').slice(1, -2)).toEqual([
      "UNH+1+CONTRL:D:3:UN'",
      "UCI+B1+ORSLINE+PORTMESH+8'",
      "UNT+3+1'",
    ])
  })

  it('a set or message that cannot be named is told, and counted all the same', () => {
    const short = x12File([[['good', 'good']]]).replaceAll('*0002~', '*2~')
    const made = acknowledge(check(short), { ...OPTIONS, type: '997' })
    const [group] = (made.messages[0]!.records[0] as Acknowledgement).groups!
    expect(group!.counts).toMatchObject({ received: 2 })
    expect(group!.messages?.map((one) => one.reference)).toEqual(['0001'])
    expect(made.findings.map(({ code }) => code)).toEqual(['not-acknowledged'])
    const nameless = edifactFile([['good', 'good']]).replace('UNH+2+BAPLIE:D:95B:UN:SMDG22', 'UNH+2+BAPLIE')
    const answer = acknowledge(check(nameless), OPTIONS)
    expect(answer.findings.map(({ code }) => code)).toEqual(['not-acknowledged'])
    expect(text(answer.bytes)).toContain("UCM+1+BAPLIE:D:95B:UN:SMDG22+7'")
  })

  it('what has no reference is named by its number: a batch of ABI, a message alone', () => {
    const batch = `${'A2704ZZ9SECRET010526     SF'.padEnd(80)}\n${'B  2704ZZ9SF'.padEnd(80)}\n`
    const alone = "UNH+1+BAPLIE:D:95B:UN:SMDG22'UNT+2+1'"
    const told = [batch, alone].flatMap((one) => acknowledge(check(one), OPTIONS).findings)
    expect(told.map(({ message }) => message)).toEqual([
      'Interchange 1 is answered by CBP with records of its own',
      'Interchange 1 has no header that could be answered',
    ])
  })

  it('two thousand groups are answered one by one', () => {
    const file = (sets: number): string => x12File([Array.from({ length: sets }, (): Kind[] => ['good'])])
    const { messages } = acknowledge(check(file(2000)), { ...OPTIONS, type: '997' })
    expect(messages).toHaveLength(2000)
  })

  it('an empty record of the factory is valid', () => {
    expect(validateRecord(acknowledgement.create())).toEqual([])
  })
})

it('APERAK says an error of many words whole: in further lines, and further errors of its code', () => {
  const long = 'X1'.repeat(250)
  const checked = check(
    `UNB+UNOA:2+A+B+260101:0101+1'UNH+1+CODECO:D:95B:UN'BGM+34+1+9'UNT+3+${long}'UNZ+1+1'`,
  )
  const { bytes } = acknowledge(checked, {
    type: 'aperak',
    now: '2026-11-22T10:00',
    controlNumbers: { interchange: '1', message: '1' },
    unasked: true,
  })
  const [record] = read(bytes).messages[0]!.records as Acknowledgement[]
  const lines = record!.applicationErrors!.flatMap((one) =>
    one.remarks!.flatMap((remark) => remark.text ?? []),
  )
  expect(lines.join('')).toContain(long)
})
