/** The option `--guide` of the commands that take it. */

/** For an option that may come several times. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value]

export const GUIDE_OPTION = [
  '--guide <guide>',
  'a guide over the standard, by its id or as a file; may come several times',
] as const
