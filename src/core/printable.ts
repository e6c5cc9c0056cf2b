/**
 * Text from outside made safe to print: characters that end a line, steer a terminal or turn the direction of
 * writing become `\uXXXX`. Takes any text; gives one in which one line stays one line.
 */

/** C0 and C1 controls, DEL, line and paragraph separators, bidi and invisible marks, lone surrogates. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** The same in JSON, where controls inside of strings are escaped already and a line break is layout. */
const UNSAFE_IN_JSON =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A text for a line of the log or of a report. */
export function printable(text: string): string {
  return text.replace(UNSAFE, escaped)
}

/** `printable`, and no longer than `max` characters. */
export function printableUpTo(text: string, max: number): string {
  return printable(text.length <= max ? text : `${text.slice(0, max - 1)}…`)
}

/** JSON text that says the same and is safe to print. */
export function printableJson(json: string): string {
  return json.replace(UNSAFE_IN_JSON, escaped)
}
