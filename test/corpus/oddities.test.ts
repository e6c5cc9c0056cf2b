/**
 * The oddities that the READMEs beside the corpus name, one by one: each is found, by the finding that says it, or it
 * is nothing wrong, for the reason given here. A phrase that no row knows fails, so that a new file is looked at.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { codeInUse, definitionOf } from '../../src/message/definition.js'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { corpusOrWarning, type SampleFile } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

interface Seen {
  /** Of `check`, with those of `read` behind them. */
  findings: readonly Finding[]
  definitions: readonly string[]
  text: string
}

/** True, or why it is not found. */
type Verdict = true | string

type Holds = (seen: Seen, match: RegExpExecArray) => Verdict

interface Row {
  phrase: RegExp
  holds?: Holds
  /** Nothing is wrong, because … */
  fine?: string
}

const told = (code: string, times = 1): ((seen: Seen) => Verdict) => {
  return ({ findings }) => {
    const count = findings.filter((one) => one.code === code).length
    return count >= times || `${count} times ${code}`
  }
}

/** A count or reference in a trailer of this tag, with what the trailer says. */
const inTrailer = (code: string, tag: string, found?: string): ((seen: Seen) => Verdict) => {
  return ({ findings }) =>
    findings.some(
      (one) => one.code === code && one.at?.tag === tag && (found === undefined || one.found === found),
    ) || `no ${code} at ${tag} '${found}'`
}

const ELEMENT_PLACES = /^([A-Z]{3})\/(\d{4}) (.+)$/

/** `LOC/3227 165 164`: each code is told as one that the list does not have, or is known to be in use. */
function codesHold({ findings, definitions }: Seen, text: string): Verdict {
  const [, tag = '', element = '', codes = ''] = ELEMENT_PLACES.exec(text) ?? []
  if (tag === '') return `'${text}' is no list of codes`
  const missed = codes.split(' ').filter((code) => {
    const isTold = findings.some(
      (one) =>
        one.code === 'code-unlisted' &&
        one.at?.tag === tag &&
        one.found === code &&
        one.about?.element === element,
    )
    return !isTold && !isKnown(definitions, element, code)
  })
  return missed.length === 0 || `${tag}/${element} ${missed.join(' ')} is neither told nor known`
}

/** Codes that the trade uses (`codes-in-use.ts`), or the own list of BAPLIE 1:911. */
function isKnown(definitions: readonly string[], element: string, code: string): boolean {
  return definitions.some((id) => {
    const definition = definitionOf(id)
    return definition !== undefined && codeInUse(definition, element, code) !== undefined
  })
}

const ROWS: readonly Row[] = [
  // trailers
  {
    phrase: /^(UNT|UNZ|SE|IEA)(?:01)? (?:count|says) '?(\d+)'?, (?:real|counted) \d+/,
    holds: (seen, [, tag, count]) => inTrailer('trailer-count', tag!, count)(seen),
  },
  {
    phrase: /^(UNT|UNZ) reference differs/,
    holds: (seen, [, tag]) => inTrailer('trailer-reference', tag!)(seen),
  },
  {
    phrase: /^(SE|GE|IEA)02 differs/,
    holds: (seen, [, tag]) => inTrailer('trailer-reference', tag!)(seen),
  },
  {
    phrase: /^1 (?:UNH|UNB) but 0 (?:UNT|UNZ)|^(?:ISA|GS|ST) 1 \/ (?:IEA|GE|SE) 0/,
    holds: told('trailer-missing'),
  },
  { phrase: /^(?:SE|GE)01 zero-padded/, fine: 'a number with leading zeros is the same number' },
  // headers
  { phrase: /^ISA not 106 bytes/, holds: told('isa-length') },
  { phrase: /^UNB (?:date|time) /, holds: told('date-format') },
  { phrase: /^UNA "/, fine: 'UNA is there to say so' },
  { phrase: /^no directory for/, holds: told('definition-missing') },
  { phrase: /^INVOIC not in/, holds: told('definition-missing', 2) },
  // characters and layout
  { phrase: /^lower case letters under UNOA/, holds: told('character-outside-repertoire') },
  { phrase: /BOM$/, holds: told('byte-order-mark') },
  {
    phrase: /^(?:non-ASCII bytes|bytes above 0x7F)/,
    fine: 'the character set has them; in X12 they are by agreement',
  },
  { phrase: /^line breaks inside segments/, holds: told('line-break-in-segment') },
  {
    phrase: /^blank-padded values/,
    // what looks like a blank may be the line break in front of it
    holds: ({ findings }) =>
      findings.some(({ code }) => code === 'value-padded' || code === 'line-break-in-segment') ||
      'no value-padded',
  },
  {
    phrase: /^segments indented/,
    // the lines that are indented may be those of an object
    holds: ({ findings, text }) =>
      findings.some(({ code }) => code === 'blank-before-segment') ||
      text.includes('BIN*') ||
      'no blank-before-segment',
  },
  { phrase: /^blanks before the terminator/, holds: told('value-padded') },
  { phrase: /^trailing empty (?:components|elements)/, holds: told('trailing-separator') },
  {
    phrase: /^newline is the segment terminator|^\d (?:groups|interchanges)|^functional groups/,
    fine: 'the standard allows it',
  },
  { phrase: /^(?:BIN|TA1|LS|ISB|ISE) present/, fine: 'the standard has them' },
  { phrase: /^last segment has no terminator/, holds: told('segment-unterminated') },
  { phrase: /whitespace bytes after the last terminator/, fine: 'blanks at the end of a file are layout' },
  // order
  {
    phrase: /^structure: mandatory (?:UNS|BGM) missing/,
    holds: (seen) => told('segment-missing')(seen) === true || told('empty-message')(seen),
  },
  { phrase: /^structure: mandatory SG11\(NAD\) missing/, holds: told('group-missing', 2) },
  { phrase: /^structure: mandatory (?:DTM|SG1\(TDT\)) missing/, holds: told('empty-message') },
  {
    phrase: /^structure: mandatory UNT missing|^structure: segment UNZ is not/,
    holds: ({ findings }) =>
      findings.some(({ code }) => ['trailer-missing', 'segment-out-of-place'].includes(code)) ||
      'no trailer-missing',
  },
  { phrase: /^structure: out of order/, holds: told('segment-out-of-place') },
  // elements
  { phrase: /longer than an/, holds: told('element-too-long') },
  { phrase: /^SEL\/9308: 2 components/, holds: told('component-too-many') },
  { phrase: /^NAD: mandatory 3035 empty/, holds: told('element-missing') },
  {
    phrase: /^TDT\/(?:C228|8101): \d components, directory has/,
    fine: 'BAPLIE 1:911 has a TDT of its own (SMDG 1.5)',
  },
  {
    phrase: /^codes outside the directory: TDT\/(?:8179 A8LW7|8101 416)/,
    fine: 'the same: they stand where its TDT has the vessel and its operator',
  },
  {
    phrase: /^codes outside the directory: /,
    holds: (seen, match) => codesHold(seen, match.input.slice(match[0].length)),
  },
  // what is said of the file, not of what is in it
  {
    phrase:
      /^(?:-|from history|gunzipped|cut out of|generated by|same bytes also|\(1:911 checked|$)|: (?:code|frontend|EdiCodeco|sample)/,
    fine: 'about where the file comes from',
  },
]

// ------------------------------------------------------------------ the READMEs

const FOLDER = new URL('../../../shared/samples/', import.meta.url)

/** The last column of each file's row; lists of codes are one phrase for each element. */
function phrasesOf(syntax: 'edifact' | 'x12'): { name: string; phrases: string[] }[] {
  const path = new URL(`${syntax}/README.md`, FOLDER)
  if (!existsSync(path)) return []
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\| \S+\.edi \|/.test(line))
  return rows.map((row) => {
    const cells = row.split('|').map((cell) => cell.trim())
    const phrases = (cells.at(-2) ?? '').split('; ').flatMap((phrase) => {
      const [head, codes] = phrase.split(/(?<=^codes outside the directory: )/)
      return codes === undefined ? [phrase] : codes.split(', ').map((one) => `${head}${one}`)
    })
    return { name: `${syntax}/${cells[1]}`, phrases }
  })
}

const all = [...phrasesOf('edifact'), ...phrasesOf('x12')]
const files = new Map(corpusOrWarning().map((file) => [file.name, file]))

function seenIn({ bytes }: SampleFile): Seen {
  const checked = check(bytes)
  const definitions = checked.messages.flatMap(({ definition }) => definition ?? [])
  return { findings: [...checked.findings, ...read(bytes).findings], definitions, text: latin1(bytes) }
}

describe.skipIf(all.length === 0)('the oddities of the corpus', () => {
  it.each(all)('$name', ({ name, phrases }) => {
    const file = files.get(name)
    const seen = file === undefined ? undefined : seenIn(file)
    expect(seen, `${name} is not there`).toBeDefined()
    const faults = phrases.flatMap((phrase) => {
      const row = ROWS.find((one) => one.phrase.test(phrase))
      const verdict = row === undefined ? 'no row knows it' : judged(row, seen!, phrase)
      return verdict === true ? [] : [`${phrase}: ${verdict}`]
    })
    expect(faults).toEqual([])
  })

  it('every row is needed', () => {
    const phrases = all.flatMap((one) => one.phrases)
    const idle = ROWS.filter(({ phrase }) => !phrases.some((one) => phrase.test(one)))
    expect(idle.map(({ phrase }) => phrase.source)).toEqual([])
  })
})

function judged({ phrase, holds, fine }: Row, seen: Seen, text: string): Verdict {
  const match = phrase.exec(text)
  return fine !== undefined || match === null ? true : (holds?.(seen, match) ?? true)
}
