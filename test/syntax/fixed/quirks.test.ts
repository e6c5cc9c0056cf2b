/** Each quirk of samples/quirks-abi: what is told, at which line and column, and that the rest is read. */
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/translate/read.js'
import { PASSWORD, quirk, quirkNames } from '../../support/abi.js'

interface Row {
  messages: number
  records: number
  findings: string[]
}

const row = (messages: number, records: number, ...findings: string[]): Row => ({
  messages,
  records,
  findings,
})

/** Messages, records that came out of them, and findings as `code line:column`. */
const QUIRKS: Readonly<Record<string, Row>> = {
  plain: row(1, 1),
  crlf: row(1, 1),
  'no-joiner': row(1, 1),
  ebcdic: row(1, 1),
  'ebcdic-no-joiner': row(1, 1),
  'short-lines': row(1, 1, 'record-length 1:68'),
  'two-filings': row(2, 2),
  'two-blocks': row(2, 2),
  'two-batches-glued': row(2, 2),
  'hidden-numbers': row(1, 1),
  rejected: row(1, 1),
  'glued-without-trailers': row(2, 2, 'trailer-missing 15:1', 'trailer-missing 15:1'),
  cut: row(1, 1, 'record-length 9:31', 'trailer-missing 9:31', 'trailer-missing 9:31'),
  'cut-behind-a': row(0, 0, 'trailer-missing 2:1'),
  'no-a': row(1, 1, 'header-missing 1:1', 'trailer-unexpected 15:1'),
  'no-y': row(1, 1, 'trailer-missing 15:1'),
  'no-z': row(1, 1, 'trailer-missing 16:1'),
  'z-twice': row(1, 1, 'trailer-unexpected 17:1'),
  'b-twice': row(1, 1, 'header-doubled 3:1'),
  'empty-block': row(0, 0, 'empty-message 3:1'),
  'y-differs': row(1, 1, 'trailer-reference 15:4', 'trailer-reference 15:8'),
  'z-differs': row(1, 1, 'trailer-reference 16:6', 'trailer-reference 16:15'),
  'count-wrong': row(1, 1, 'trailer-count 5:13'),
  'application-mixed': row(2, 2, 'application-mixed 16:11'),
  'application-unknown': row(1, 0, 'no-map 3:1'),
  'header-incomplete': row(
    1,
    1,
    'header-incomplete 1:2',
    'header-incomplete 2:8',
    'trailer-reference 15:8',
    'trailer-reference 16:2',
  ),
  'before-ace': row(
    1,
    1,
    'envelope-old-form 1:21',
    'record-length 1:23',
    'envelope-old-form 2:2',
    'envelope-old-form 6:2',
    'envelope-old-form 7:2',
  ),
  'date-none': row(1, 1, 'date-format 1:15'),
  'first-record-missing': row(1, 1, 'header-missing 3:1'),
  'records-outside': row(1, 1, 'segment-outside-message 2:1', 'segment-outside-message 17:1'),
  'out-of-place': row(1, 1, 'order 5:1'),
  'unknown-record': row(1, 1, 'record-unknown 5:1'),
  'line-too-long': row(1, 1, 'record-length 4:81'),
  'column-lost': row(1, 1, 'record-length 1:320'),
  'blank-lines': row(1, 1, 'empty-segment 1:1', 'empty-segment 7:1'),
  'pads-at-end': row(1, 1, 'text-after-envelope 17:1'),
  'filler-filled': row(1, 1, 'filler-used 1:40', 'filler-used 4:60'),
  'letters-in-number': row(1, 1, 'value-invalid 6:11'),
  'not-right-justified': row(1, 1, 'value-invalid 6:11'),
  'forbidden-character': row(1, 1, 'character-outside-repertoire 8:16', 'character-outside-repertoire 8:17'),
  'required-blank': row(1, 1, 'mandatory-missing 10:64'),
  // codes of the map are upper case; what is sent in lower case is kept as it is
  'lower-case': row(1, 1, 'character-outside-repertoire 1:6'),
}

describe('quirks of ABI batches', () => {
  it('has a row for each sample', () => {
    expect(Object.keys(QUIRKS).sort()).toEqual(quirkNames())
  })

  it.each(quirkNames())('%s', (name) => {
    const { messages, findings } = read(quirk(name))
    const wanted = QUIRKS[name]!
    const told = findings
      .filter(({ code }) => name !== 'lower-case' || code !== 'unknown-code')
      .map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
    expect({
      messages: messages.length,
      records: messages.flatMap((one) => one.records).length,
      findings: told,
    }).toEqual(wanted)
    expect(JSON.stringify({ messages, findings })).not.toContain(PASSWORD)
  })
})
