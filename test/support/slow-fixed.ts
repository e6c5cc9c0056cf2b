/** The obvious splitter of 80-column records, to hold the fast one against: text in, [id, offset, size, line] out. */
import type { LayoutDefinition, RecordDefinition as R } from '../../src/syntax/fixed/definition.js'

export function slowRecords(text: string, { records }: LayoutDefinition): (string | number)[][] {
  const find = (rest: string) => records.find((r) => rest.toUpperCase().startsWith(r.id))
  const begins = (rest: string, sure = true) => {
    const r = find(rest)
    if (r === undefined || rest.length < reach(r)) return false
    return !sure || r.id.length > 2 || fits(r, rest)
  }
  const size = (rest: string, cut: boolean) => {
    const pads = /^[\0\x1a]*/.exec(rest)?.[0].length ?? 0
    if (pads === rest.length || pads >= 80 || (pads > 0 && begins(rest.slice(pads)))) return -pads
    const next = [80, 79, 81, 78, 82, 77, 83].find((n) => n < rest.length && begins(rest.slice(n)))
    if (rest.length <= 80) return rest.length
    const joined =
      rest.length >= 160 ||
      /^[\0\x1a]/.test(rest.slice(80)) ||
      begins(rest.slice(80), false) ||
      (cut && find(rest.slice(80)) !== undefined)
    return next ?? (joined ? 80 : rest.length)
  }
  const found: (string | number)[][] = []
  for (const [line, match] of [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].entries()) {
    const before = found.length
    for (let at = match.index, rest = match[1] ?? ''; rest !== ''; ) {
      // joined to a record by nothing, and no line end comes: what begins as a record does is one, cut short
      const glued =
        found.length > before && rest.length > 80 && match.index + (match[1] ?? '').length === text.length
      const columns = size(rest, glued)
      const record = rest.slice(0, Math.max(columns, 0))
      if (/[^ ]/.test(record)) found.push([find(record)?.id ?? '', at, columns, line + 1])
      at += Math.abs(columns)
      rest = rest.slice(Math.abs(columns))
    }
  }
  return found
}

const fits = (r: R, text: string) =>
  r.fields.every((f) => {
    const blank = /^ *$/.test(text.slice(f.from - 1, f.to))
    return f.filler === true || f.type === 'S' ? blank : f.required !== true || !blank
  })
const reach = (r: R) => Math.max(r.id.length, ...r.fields.map((f) => (f.required === true ? f.from : 0)))
