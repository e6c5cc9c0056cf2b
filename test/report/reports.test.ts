/** The reports for tools: SARIF as its standard has it, XML that is well-formed, JSON that can be read back. */
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { finding } from '../../src/core/finding.js'
import { FINDING_CODES } from '../../src/core/finding-codes.js'
import { noCounts, type Report } from '../../src/report/report.js'
import { JsonReport } from '../../src/report/report-json.js'
import { JunitReport } from '../../src/report/report-junit.js'
import { SarifReport, uriOf } from '../../src/report/report-sarif.js'
import { SARIF_SHAPE } from '../support/sarif-shape.js'
import { xmlProblem } from '../support/xml-check.js'

const isSarif = new Ajv({ allErrors: true }).compile(SARIF_SHAPE)

const HOSTILE = [
  '<&>"\'',
  ']]>',
  '\u0000\u001b[31m',
  '\ud800',
  '\ufffe\uffff',
  '\u2028\u202e',
  '😀',
  '\r\n\t',
]

function wholeReport(report: Report): string {
  const at = {
    offset: 4,
    line: 1,
    column: 5,
    interchange: 1,
    messageIndex: 1,
    segment: 2,
    tag: 'LOC',
    element: 1,
  }
  const around = {
    bytes: new TextEncoder().encode('LOC+1<1'),
    at: 4,
    ahead: new Uint8Array(0),
    cutBefore: false,
    cutBehind: true,
  }
  const findings = [
    { finding: finding('unmapped', 'a value', { at, found: '1<1' }), around, textColumn: 5 },
    { finding: finding('not-edi', 'nothing', { at: { offset: 0 } }) },
    { finding: finding('record-invalid', 'a field', { path: 'messages[0].records[0].slots' }) },
    {
      finding: finding('unknown-code', 'a code', { at, map: { file: 'a b.yaml', line: 3, column: 1 } }),
      textColumn: 5,
    },
    ...HOSTILE.map((bad) => ({
      finding: finding('mismatch', `it says ${bad}`, { at, found: bad, path: bad }),
    })),
  ]
  let text = report.head()
  for (const name of ['a.edi', '-', '/tmp/ä b#?%.edi', ...HOSTILE]) {
    text += report.beginFile(name)
    text += report.take({ index: 1, name: `315 ${name}` }, findings)
    text += report.take({ index: 2, name: '315 2' }, [])
    text += report.take(undefined, findings.slice(0, 2))
    text += report.endFile({ ...noCounts(), messages: 1, errors: 2 })
  }
  return text + report.tail(3, noCounts())
}

describe('SARIF', () => {
  const parse = (text: string) => JSON.parse(text) as Sarif

  it('has nothing but what the standard has, with findings and without', () => {
    const empty = new SarifReport('1.2.3')
    for (const text of [wholeReport(new SarifReport('1.2.3')), empty.head() + empty.tail()]) {
      isSarif(parse(text))
      expect(isSarif.errors ?? []).toEqual([])
    }
  })

  it('names every finding code as a rule, and each result its own', () => {
    const [run] = parse(wholeReport(new SarifReport('1.2.3'))).runs
    const rules = run!.tool.driver.rules
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(FINDING_CODES))
    for (const rule of rules) expect(rule.help.text.length).toBeGreaterThan(10)
    for (const { ruleId, ruleIndex } of run!.results) expect(rules[ruleIndex]!.id).toBe(ruleId)
    for (const { locations } of run!.results) {
      const { index, uri } = locations[0]!.physicalLocation.artifactLocation
      expect(run!.artifacts[index]!.location.uri).toBe(uri)
    }
  })

  it('marks the value and not the rest of the line', () => {
    const [first] = parse(wholeReport(new SarifReport('1.2.3'))).runs[0]!.results
    const region = { startLine: 1, startColumn: 5, endColumn: 8, byteOffset: 4, byteLength: 3 }
    expect(first!.locations[0]!.physicalLocation.region).toEqual(region)
  })

  it('names files as URIs', () => {
    expect(uriOf('in box/a#1.edi')).toBe('in%20box/a%231.edi')
    expect(uriOf('/var/é.edi')).toBe('file:///var/%C3%A9.edi')
    expect(uriOf('C:\\in\\a.edi')).toBe('file:///C:/in/a.edi')
  })
})

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; help: { text: string } }[] } }
    artifacts: { location: { uri: string } }[]
    results: {
      ruleId: string
      ruleIndex: number
      locations: { physicalLocation: { artifactLocation: { uri: string; index: number }; region: object } }[]
    }[]
  }[]
}

describe('JUnit XML', () => {
  const report = (): JunitReport => new JunitReport((severity) => severity === 'error')

  it('is well-formed whatever is in names and values', () => {
    expect(xmlProblem(wholeReport(report()))).toBeUndefined()
  })

  it('counts the cases and the failures that it has', () => {
    for (const suite of wholeReport(report()).split('<testsuite ').slice(1)) {
      const [, tests, failures] = /tests="(\d+)" failures="(\d+)"/.exec(suite) ?? []
      expect(suite.match(/<testcase /g)).toHaveLength(Number(tests))
      expect(suite.match(/<failure /g)).toHaveLength(Number(failures))
    }
  })

  it('does not list a million messages with nothing to say of them', () => {
    const many = report()
    many.beginFile('a.edi')
    for (let index = 1; index <= 10_003; index++) many.take({ index, name: '315' }, [])
    const text = many.endFile(noCounts())
    expect(text).toContain('tests="10001"')
    expect(text).toContain('3 more messages')
  })
})

describe('JSON', () => {
  it('can be read back', () => {
    const { findings, files } = JSON.parse(wholeReport(new JsonReport())) as {
      findings: object[]
      files: object[]
    }
    expect(files).toHaveLength(3 + HOSTILE.length)
    expect(findings).toHaveLength(files.length * (HOSTILE.length + 4 + 2))
  })
})
