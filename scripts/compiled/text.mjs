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

/** The import line of those of these functions that a text calls, and of what else is imported from there. */
export function imported(names, texts, from, more = []) {
  const used = [...called(names, texts), ...more]
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${from}'\n`
}

export function called(names, texts) {
  return names.filter((name) => texts.some((text) => text.includes(`${name}(`)))
}
