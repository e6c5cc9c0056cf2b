/** Whether a text is well-formed XML 1.0 of the kind that we write: a declaration, elements, attributes, text. */
const TOKEN =
  /<(?<open>[A-Za-z][\w-]*)(?<attributes>(?: [A-Za-z][\w-]*="[^"<]*")*)(?<empty>\/?)>|<\/(?<close>[A-Za-z][\w-]*)>|(?<text>[^<]+)/gy
const ENTITY = /&(?!(?:amp|lt|gt|quot);)/
/** XML 1.0 §2.2: what no document may hold. */
const NO_CHARACTER = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** The first problem; undefined where there is none. */
export function xmlProblem(xml: string): string | undefined {
  if (NO_CHARACTER.test(xml)) return 'a character that XML has no place for'
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!xml.startsWith(declaration)) return 'no declaration'
  const open: string[] = []
  let roots = 0
  TOKEN.lastIndex = declaration.length
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const groups = TOKEN.exec(xml)?.groups
    if (groups === undefined) return `no markup at ${at}: ${xml.slice(at, at + 40)}`
    if (ENTITY.test(groups.text ?? groups.attributes ?? '')) return `a bare & near ${at}`
    if (groups.text !== undefined && open.length === 0 && groups.text.trim() !== '')
      return `text outside at ${at}`
    if (groups.open !== undefined && open.length === 0) roots++
    if (groups.open !== undefined && groups.empty === '') open.push(groups.open)
    if (groups.close !== undefined && open.pop() !== groups.close)
      return `</${groups.close}> at ${at} closes nothing`
  }
  return open.length > 0 || roots !== 1 ? 'not one root element' : undefined
}
