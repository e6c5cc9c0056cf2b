/** Whether two plain values say the same: the order of keys and absent (undefined) fields do not matter. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => saysTheSame(one, b[i]))
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = (value: Record<string, unknown>): string[] =>
    Object.keys(value).filter((key) => value[key] !== undefined)
  const own = keys(a)
  return (
    own.length === keys(b).length && own.every((key) => Object.hasOwn(b, key) && saysTheSame(a[key], b[key]))
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
