/** What the documentation tests see of a page: code blocks, links, headings and tables. */

export interface CodeBlock {
  page: string
  line: number
  language: string
  text: string
}

export interface Link {
  page: string
  line: number
  target: string
}

interface Line {
  number: number
  text: string
  /** Undefined outside of code; the fence line itself has its language. */
  fence: string | undefined
}

function linesOf(text: string): Line[] {
  let fence: string | undefined
  return text.split('\n').map((line, i) => {
    const mark = /^```(.*)$/.exec(line)
    const inside = fence
    if (mark !== null) fence = fence === undefined ? mark[1]!.trim() : undefined
    return { number: i + 1, text: line, fence: inside ?? fence }
  })
}

/** All fenced blocks, in order. */
export function codeBlocks(page: string, text: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let open: CodeBlock | undefined
  for (const line of linesOf(text)) {
    if (!line.text.startsWith('```')) {
      if (open !== undefined) open.text += `${line.text}\n`
      continue
    }
    if (open === undefined) open = { page, line: line.number, language: line.fence ?? '', text: '' }
    else {
      blocks.push(open)
      open = undefined
    }
  }
  if (open !== undefined) throw new Error(`${page}:${open.line} the code block is not closed`)
  return blocks
}

const prose = (text: string): Line[] =>
  linesOf(text).filter((line) => line.fence === undefined && !line.text.startsWith('```'))

export function links(page: string, text: string): Link[] {
  return prose(text).flatMap(({ number, text: line }) =>
    [...withoutCode(line).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map((match) => ({
      page,
      line: number,
      target: match[1]!,
    })),
  )
}

/** Paths of the project that stand in the prose between backticks. */
export function namedPaths(page: string, text: string): Link[] {
  return prose(text).flatMap(({ number, text: line }) =>
    [...line.matchAll(/`((?:src|test|docs|mappings|samples|bench|scripts|\.ci)\/[\w./@-]*)`/g)].map(
      (match) => ({
        page,
        line: number,
        target: match[1]!,
      }),
    ),
  )
}

const withoutCode = (line: string): string => line.replace(/`[^`]*`/g, '')

/** The anchors that headings make, as GitHub spells them. */
export function anchors(text: string): string[] {
  return prose(text).flatMap(({ text: line }) => {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1]
    if (heading === undefined) return []
    return [
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ]
  })
}

/** The rows (without head) of the table whose head begins with these cells; backticks are taken off. */
export function tableRows(text: string, ...head: string[]): string[][] {
  const lines = prose(text).map((line) => line.text)
  const at = lines.findIndex((line) => head.every((cell, i) => cells(line)[i] === cell))
  if (at < 0) throw new Error(`there is no table with the head ${head.join(' | ')}`)
  const rows: string[][] = []
  for (let i = at + 2; i < lines.length && lines[i]!.startsWith('|'); i++) rows.push(cells(lines[i]!))
  return rows
}

const cells = (line: string): string[] =>
  line.startsWith('|')
    ? line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
    : []
