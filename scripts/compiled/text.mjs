// Small helpers for writing code.

export function indent(text, by) {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n')
}

/** Stores a target's value in an object, where there is one. */
export function storeIn(name, { key, value }) {
  return `if (${value} !== undefined) ${name}.${key} = ${value}`
}
